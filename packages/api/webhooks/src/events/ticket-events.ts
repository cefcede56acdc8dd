import { openObject, TicketStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const ticket = {
  accountID: z.string(),
  ticketID: z.string(),
  /** The ID of the ticket in your system. */
  foreignID: z.optional(z.string()),
};

export const TicketCreatedEventSchema = eventSchema("ticket.created", openObject({ ...ticket }));

/** A support ticket was opened. */
export interface TicketCreatedEvent extends z.infer<typeof TicketCreatedEventSchema> {}

export const TicketUpdatedEventSchema = eventSchema(
  "ticket.updated",
  openObject({ ...ticket, status: TicketStatus }),
);

/** The status of a support ticket changed. */
export interface TicketUpdatedEvent extends z.infer<typeof TicketUpdatedEventSchema> {}

export const TicketMessageAddedEventSchema = eventSchema("ticket.messageAdded", openObject({ ...ticket }));

/** A support ticket received a message. */
export interface TicketMessageAddedEvent extends z.infer<typeof TicketMessageAddedEventSchema> {}
