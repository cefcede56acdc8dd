import { listTicketMessages } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { READ_SCOPES } from "./ticket-scopes.js";

export const handleListTicketMessages = defineHandler(listTicketMessages, {
  scope: READ_SCOPES,
  handle: ({ input: { accountID, ticketID } }, services) => {
    services.accounts.get(accountID);
    return { body: services.tickets.get(accountID, ticketID).messages };
  },
});
