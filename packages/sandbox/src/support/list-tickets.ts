import { listTickets, type Ticket } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { rejectRequest } from "../reject-request.js";
import { READ_SCOPES } from "./ticket-scopes.js";

/** Returns the cursor of the page after a ticket. New tickets do not change that page. */
const toCursor = ({ ticketID }: Ticket): string => btoa(ticketID);

/** Returns the tickets after a cursor. Rejects the request with status 400 if the cursor is unknown. */
const listAfter = (tickets: readonly Ticket[], cursor: string): readonly Ticket[] => {
  const position = tickets.findIndex((ticket) => toCursor(ticket) === cursor);
  if (position < 0) rejectRequest(400, { error: "the cursor does not belong to this list" });
  return tickets.slice(position + 1);
};

export const handleListTickets = defineHandler(listTickets, {
  scope: READ_SCOPES,
  handle: ({ input: { accountID, status, foreignID, cursor, count } }, services) => {
    services.accounts.get(accountID);
    const all = services.tickets.list(accountID);
    const matching = (cursor === undefined ? all : listAfter(all, cursor)).filter(
      (ticket) =>
        (status === undefined || ticket.status === status) &&
        (foreignID === undefined || ticket.foreignID === foreignID),
    );
    const items = pageOf(matching, { count });
    const last = items.at(-1);
    const hasMore = last !== undefined && items.length < matching.length;
    return { body: { items, ...(hasMore && { nextPage: { cursor: toCursor(last) } }) } };
  },
});
