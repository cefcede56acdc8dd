import { getTicket } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { checkTicketAccess } from "./check-ticket-access.js";

export const handleGetTicket = defineHandler(getTicket, {
  handle: ({ input: { accountID, ticketID }, caller }, services) => {
    checkTicketAccess(services, caller, accountID, "read");
    return { body: services.tickets.get(accountID, ticketID).ticket };
  },
});
