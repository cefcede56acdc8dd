import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Ticket } from "./ticket.js";

const GetTicketInputSchema = z.strictObject({ accountID: id(), ticketID: id() });

/** Input of `getTicket`. */
export interface GetTicketInput extends z.infer<typeof GetTicketInputSchema> {}

/** Input of `getTicket`. */
export const GetTicketInput: Schema<GetTicketInput> = GetTicketInputSchema;

/**
 * Returns a support ticket, without its messages. Use `listTicketMessages` for those.
 *
 * An access token needs the scope `/accounts/{accountID}/tickets.read`. For an account other than your own, it needs
 * `/accounts/{partnerAccountID}/tickets.read` and `/accounts/{accountID}/profile.read` instead.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getTicket } from "@moovkit/support";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getTicket(client, { accountID: "5a3f", ticketID: "71b0" });
 * ```
 * @see https://docs.moov.io/api/tools/support/
 */
export const getTicket = defineOperation({
  id: "getTicket",
  method: "GET",
  path: "/accounts/{accountID}/tickets/{ticketID}",
  input: GetTicketInput,
  output: { 200: Ticket },
});
