// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export * from "./create-ticket.js";
export { CreateTicketIssues, UpdateTicketIssues } from "./errors.js";
export * from "./get-ticket.js";
export * from "./list-ticket-messages.js";
export * from "./list-tickets.js";
export { Ticket } from "./ticket.js";
export { TicketContact, TicketContactInput } from "./ticket-contact.js";
export { TicketMessage } from "./ticket-message.js";
export { TicketPage } from "./ticket-page.js";
export * from "./update-ticket.js";
