import type { Handler } from "../handler.js";
import { handleCreateTicket } from "./create-ticket.js";
import { handleGetTicket } from "./get-ticket.js";
import { handleListTicketMessages } from "./list-ticket-messages.js";
import { handleListTickets } from "./list-tickets.js";
import { handleUpdateTicket } from "./update-ticket.js";

/** The handlers of `@moovkit/support`. */
export const SUPPORT_HANDLERS: readonly Handler[] = [
  handleCreateTicket,
  handleGetTicket,
  handleListTicketMessages,
  handleListTickets,
  handleUpdateTicket,
];
