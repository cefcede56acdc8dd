import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const TICKET_STATUSES = ["new", "in-progress", "on-hold", "closed"] as const;

/** How far a support ticket has come. The documented values and any that Moov adds. */
export type TicketStatus = OpenEnum<(typeof TICKET_STATUSES)[number]>;

/** How far a support ticket has come. The documented values and any that Moov adds. */
export const TicketStatus: Schema<TicketStatus> = openEnum(TICKET_STATUSES);
