import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const TICKET_STATUSES = ["new", "in-progress", "on-hold", "closed"] as const;

/** How far a support ticket has come. In a request: only the documented values. */
export type TicketStatusInput = (typeof TICKET_STATUSES)[number];

/** How far a support ticket has come. In a request: only the documented values. */
export const TicketStatusInput: Schema<TicketStatusInput> = z.enum(TICKET_STATUSES);

/** How far a support ticket has come. In a response: the documented values and any that Moov adds. */
export type TicketStatus = OpenEnum<TicketStatusInput>;

/** How far a support ticket has come. In a response: the documented values and any that Moov adds. */
export const TicketStatus: Schema<TicketStatus> = openEnum(TICKET_STATUSES);
