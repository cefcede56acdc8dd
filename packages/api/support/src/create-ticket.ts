import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateTicketIssues } from "./errors.js";
import { Ticket } from "./ticket.js";
import { TicketContactInput } from "./ticket-contact.js";

const CreateTicketInputSchema = z.strictObject({
  accountID: id(),
  title: z.string(),
  /** The first message. */
  body: z.string(),
  /** Who wrote the message. Moov does not document the default. */
  author: z.optional(z.string()),
  contact: TicketContactInput,
  /** The ID of the ticket in your system. */
  foreignID: z.optional(z.string()),
});

/** Input of `createTicket`. */
export interface CreateTicketInput extends z.infer<typeof CreateTicketInputSchema> {}

/** Input of `createTicket`. */
export const CreateTicketInput: Schema<CreateTicketInput> = CreateTicketInputSchema;

/**
 * Opens a ticket at Moov's support for an account. Moov responds to the contact. `listTicketMessages` returns the
 * conversation. Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the ticket
 * with `listTickets` and its `foreignID` before you create it again.
 *
 * An access token needs the scope `/accounts/{accountID}/tickets.write`. For an account other than your own, it needs
 * `/accounts/{partnerAccountID}/tickets.write` and `/accounts/{accountID}/profile.read` instead.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTicket } from "@moovkit/support";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { ticketID, number } = await createTicket(client, {
 *   accountID: "5a3f",
 *   title: "Payout is late",
 *   body: "The payout of May 4 has not arrived.",
 *   contact: { email: "amanda@yang.example", name: "Amanda Yang" },
 * });
 * ```
 * @see https://docs.moov.io/api/tools/support/create/
 */
export const createTicket = defineOperation({
  id: "createTicket",
  method: "POST",
  path: "/accounts/{accountID}/tickets",
  input: CreateTicketInput,
  output: { 200: Ticket },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateTicketIssues) },
  idempotent: false,
});
