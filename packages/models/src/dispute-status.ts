import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const DISPUTE_STATUSES = [
  "response-needed",
  "resolved",
  "under-review",
  "closed",
  "accepted",
  "expired",
  "won",
  "lost",
] as const;

/** What a dispute waits for, or how it ended. The documented values and any that Moov adds. */
export type DisputeStatus = OpenEnum<(typeof DISPUTE_STATUSES)[number]>;

/** What a dispute waits for, or how it ended. The documented values and any that Moov adds. */
export const DisputeStatus: Schema<DisputeStatus> = openEnum(DISPUTE_STATUSES);
