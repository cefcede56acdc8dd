import { updateTicket } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { emitTicketEvent } from "./emit-ticket-event.js";
import { WRITE_SCOPES } from "./ticket-scopes.js";

export const handleUpdateTicket = defineHandler(updateTicket, {
  scope: WRITE_SCOPES,
  handle: ({ input: { accountID, ticketID, status } }, services) => {
    services.accounts.get(accountID);
    const record = services.tickets.get(accountID, ticketID);
    const { ticket } = record;
    if (status === undefined) return { body: ticket };
    if (ticket.status === "closed") rejectRequest(409, { error: "the ticket is closed" });
    const closedOn = services.timestamp();
    const closed = { ...record, ticket: { ...ticket, status, closedOn, updatedOn: closedOn } };
    services.tickets.save(closed);
    emitTicketEvent(services, "ticket.updated", closed);
    return { body: closed.ticket };
  },
});
