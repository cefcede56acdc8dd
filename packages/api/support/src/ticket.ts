import { openObject, type Schema, TicketStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { TicketContact } from "./ticket-contact.js";

const TicketSchema = openObject({
  ticketID: z.string(),
  /** A short number that identifies the ticket in conversations. */
  number: z.int(),
  title: z.string(),
  contact: TicketContact,
  status: TicketStatus,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** When the latest message was sent. RFC 3339, with nanoseconds. */
  latestMessageOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  closedOn: z.optional(z.string()),
  /** The ID of the ticket in your system. */
  foreignID: z.optional(z.string()),
});

/** A request of an account to Moov's support. */
export interface Ticket extends z.infer<typeof TicketSchema> {}

/** A request of an account to Moov's support. */
export const Ticket: Schema<Ticket> = TicketSchema;
