import type { Services } from "../services.js";
import type { TicketRecord } from "./ticket-store.js";

/** Emits an event about a ticket. */
export const emitTicketEvent = (
  { events }: Services,
  type: "ticket.created" | "ticket.updated",
  { accountID, ticket: { ticketID, foreignID, status } }: TicketRecord,
): void =>
  events.emit(type, {
    accountID,
    ticketID,
    ...(foreignID !== undefined && { foreignID }),
    ...(type === "ticket.updated" && { status }),
  });
