import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TicketMessage } from "./ticket-message.js";

const ListTicketMessagesInputSchema = z.strictObject({ accountID: id(), ticketID: id() });

/** Input of `listTicketMessages`. */
export interface ListTicketMessagesInput extends z.infer<typeof ListTicketMessagesInputSchema> {}

/** Input of `listTicketMessages`. */
export const ListTicketMessagesInput: Schema<ListTicketMessagesInput> = ListTicketMessagesInputSchema;

/**
 * Returns the messages of a support ticket, all in one list.
 *
 * An access token needs the scope `/accounts/{accountID}/tickets.read`. For an account other than your own, it needs
 * `/accounts/{partnerAccountID}/tickets.read` and `/accounts/{accountID}/profile.read` instead.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listTicketMessages } from "@moovkit/support";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const messages = await listTicketMessages(client, { accountID: "5a3f", ticketID: "71b0" });
 * for (const { author, body } of messages) console.log(author, body);
 * ```
 * @see https://docs.moov.io/api/tools/support/
 */
export const listTicketMessages = defineOperation({
  id: "listTicketMessages",
  method: "GET",
  path: "/accounts/{accountID}/tickets/{ticketID}/messages",
  input: ListTicketMessagesInput,
  output: { 200: z.array(TicketMessage) },
});
