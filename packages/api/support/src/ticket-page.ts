import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Ticket } from "./ticket.js";

const TicketPageSchema = openObject({
  items: z.array(Ticket),
  /** Set if there are more tickets. */
  nextPage: z.optional(openObject({ cursor: z.string() })),
});

/** A page of a list of support tickets. */
export interface TicketPage extends z.infer<typeof TicketPageSchema> {}

/** A page of a list of support tickets. */
export const TicketPage: Schema<TicketPage> = TicketPageSchema;
