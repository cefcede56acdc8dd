import { getTicket } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { READ_SCOPES } from "./ticket-scopes.js";

export const handleGetTicket = defineHandler(getTicket, {
  scope: READ_SCOPES,
  handle: ({ input: { accountID, ticketID } }, services) => {
    services.accounts.get(accountID);
    return { body: services.tickets.get(accountID, ticketID).ticket };
  },
});
