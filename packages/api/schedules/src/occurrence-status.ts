import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const OCCURRENCE_STATUSES = ["pending", "failed", "completed"] as const;

/** The progress of an occurrence. The documented values and any that Moov adds. */
export type OccurrenceStatus = OpenEnum<(typeof OCCURRENCE_STATUSES)[number]>;

/** The progress of an occurrence. The documented values and any that Moov adds. */
export const OccurrenceStatus: Schema<OccurrenceStatus> = openEnum(OCCURRENCE_STATUSES);
