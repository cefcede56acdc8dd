import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const INSTANT_BANK_TRANSACTION_STATUSES = [
  "initiated",
  "completed",
  "failed",
  "accepted-without-posting",
] as const;

/** Progress of the instant part of a transfer. The documented values and any that Moov adds. */
export type InstantBankTransactionStatus = OpenEnum<(typeof INSTANT_BANK_TRANSACTION_STATUSES)[number]>;

/** Progress of the instant part of a transfer. The documented values and any that Moov adds. */
export const InstantBankTransactionStatus: Schema<InstantBankTransactionStatus> = openEnum(
  INSTANT_BANK_TRANSACTION_STATUSES,
);
