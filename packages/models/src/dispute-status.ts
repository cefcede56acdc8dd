import * as z from "zod/mini";
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

/** What a dispute waits for, or how it ended. In a request: only the documented values. */
export type DisputeStatusInput = (typeof DISPUTE_STATUSES)[number];

/** What a dispute waits for, or how it ended. In a request: only the documented values. */
export const DisputeStatusInput: Schema<DisputeStatusInput> = z.enum(DISPUTE_STATUSES);

/** What a dispute waits for, or how it ended. In a response: the documented values and any that Moov adds. */
export type DisputeStatus = OpenEnum<DisputeStatusInput>;

/** What a dispute waits for, or how it ended. In a response: the documented values and any that Moov adds. */
export const DisputeStatus: Schema<DisputeStatus> = openEnum(DISPUTE_STATUSES);
