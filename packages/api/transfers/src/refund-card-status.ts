import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const REFUND_CARD_STATUSES = ["initiated", "confirmed", "settled", "failed", "completed"] as const;

/** Progress of the card part of a refund. The documented values and any that Moov adds. */
export type RefundCardStatus = OpenEnum<(typeof REFUND_CARD_STATUSES)[number]>;

/** Progress of the card part of a refund. The documented values and any that Moov adds. */
export const RefundCardStatus: Schema<RefundCardStatus> = openEnum(REFUND_CARD_STATUSES);
