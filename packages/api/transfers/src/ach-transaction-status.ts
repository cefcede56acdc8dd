import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const ACH_TRANSACTION_STATUSES = [
  "",
  "initiated",
  "originated",
  "corrected",
  "returned",
  "completed",
  "canceled",
] as const;

/** Progress of the ACH part of a transfer. The documented values and any that Moov adds. */
export type ACHTransactionStatus = OpenEnum<(typeof ACH_TRANSACTION_STATUSES)[number]>;

/** Progress of the ACH part of a transfer. The documented values and any that Moov adds. */
export const ACHTransactionStatus: Schema<ACHTransactionStatus> = openEnum(ACH_TRANSACTION_STATUSES);
