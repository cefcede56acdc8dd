import { cursorPagination, defineOperation } from "@moovkit/core";
import { id, type Schema, TicketStatusInput } from "@moovkit/models";
import * as z from "zod/mini";
import type { Ticket } from "./ticket.js";
import { TicketPage } from "./ticket-page.js";

const ListTicketsInputSchema = z.strictObject({
  accountID: id(),
  /** Only tickets with this status. */
  status: z.optional(TicketStatusInput),
  /** Only tickets with this ID in your system. */
  foreignID: z.optional(z.string()),
  /** The cursor of a page: `nextPage.cursor` of the previous page. Iterating over the list sets it. */
  cursor: z.optional(z.string()),
  /** Maximum number of items in a page. The server may return fewer. Moov does not document the default. */
  count: z.optional(z.int().check(z.nonnegative())),
});

/** Input of `listTickets`. */
export interface ListTicketsInput extends z.infer<typeof ListTicketsInputSchema> {}

/** Input of `listTickets`. */
export const ListTicketsInput: Schema<ListTicketsInput> = ListTicketsInputSchema;

/**
 * Returns the support tickets of an account. Await the call for one page, or iterate over it for all tickets.
 *
 * An access token needs the scope `/accounts/{accountID}/tickets.read`. For an account other than your own, it needs
 * `/accounts/{partnerAccountID}/tickets.read` and `/accounts/{accountID}/profile.read` instead.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listTickets } from "@moovkit/support";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { number, title, status } of listTickets(client, { accountID: "5a3f" }))
 *   console.log(number, title, status);
 * ```
 * @see https://docs.moov.io/api/tools/support/
 */
export const listTickets = defineOperation({
  id: "listTickets",
  method: "GET",
  path: "/accounts/{accountID}/tickets",
  input: ListTicketsInput,
  output: { 200: TicketPage },
  pagination: cursorPagination<TicketPage, Ticket>({
    items: ({ items }) => items,
    nextCursor: ({ nextPage }) => nextPage?.cursor,
  }),
});
