import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TicketMessageSchema = openObject({
  author: z.string(),
  body: z.string(),
  /** RFC 3339, with nanoseconds. */
  sentOn: z.string(),
});

/** A message of a support ticket, from the account or from Moov. */
export interface TicketMessage extends z.infer<typeof TicketMessageSchema> {}

/** A message of a support ticket, from the account or from Moov. */
export const TicketMessage: Schema<TicketMessage> = TicketMessageSchema;
