import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const UNDERWRITING_STATUSES = ["approved", "rejected", "pendingReview", "pending", "notRequested"] as const;

/** The state of the review of an account's underwriting. The documented values and any that Moov adds. */
export type UnderwritingStatus = OpenEnum<(typeof UNDERWRITING_STATUSES)[number]>;

/** The state of the review of an account's underwriting. The documented values and any that Moov adds. */
export const UnderwritingStatus: Schema<UnderwritingStatus> = openEnum(UNDERWRITING_STATUSES);
