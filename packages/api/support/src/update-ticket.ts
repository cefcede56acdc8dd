import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateTicketIssues } from "./errors.js";
import { Ticket } from "./ticket.js";

const UpdateTicketInputSchema = z.strictObject({
  accountID: id(),
  ticketID: id(),
  /** `closed` closes the ticket. */
  status: z.optional(z.enum(["closed"])),
});

/** Input of `updateTicket`. Fields that are omitted keep their values. */
export interface UpdateTicketInput extends z.infer<typeof UpdateTicketInputSchema> {}

/** Input of `updateTicket`. Fields that are omitted keep their values. */
export const UpdateTicketInput: Schema<UpdateTicketInput> = UpdateTicketInputSchema;

/**
 * Closes a support ticket.
 *
 * An access token needs the scope `/accounts/{accountID}/tickets.write`. For an account other than your own, it needs
 * `/accounts/{partnerAccountID}/tickets.write` and `/accounts/{accountID}/profile.read` instead.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateTicket } from "@moovkit/support";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateTicket(client, { accountID: "5a3f", ticketID: "71b0", status: "closed" });
 * ```
 * @see https://docs.moov.io/api/tools/support/
 */
export const updateTicket = defineOperation({
  id: "updateTicket",
  method: "PATCH",
  path: "/accounts/{accountID}/tickets/{ticketID}",
  input: UpdateTicketInput,
  output: { 200: Ticket },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateTicketIssues) },
});
