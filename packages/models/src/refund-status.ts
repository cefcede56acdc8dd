import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const REFUND_STATUSES = ["created", "pending", "completed", "failed"] as const;

/** Progress of a refund. The documented values and any that Moov adds. */
export type RefundStatus = OpenEnum<(typeof REFUND_STATUSES)[number]>;

/** Progress of a refund. The documented values and any that Moov adds. */
export const RefundStatus: Schema<RefundStatus> = openEnum(REFUND_STATUSES);
