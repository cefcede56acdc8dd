import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CANCELLATION_STATUSES = ["pending", "completed", "failed"] as const;

/** Progress of a cancellation. The documented values and any that Moov adds. */
export type CancellationStatus = OpenEnum<(typeof CANCELLATION_STATUSES)[number]>;

/** Progress of a cancellation. The documented values and any that Moov adds. */
export const CancellationStatus: Schema<CancellationStatus> = openEnum(CANCELLATION_STATUSES);
