import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const CARD_TRANSACTION_STATUSES = [
  "initiated",
  "confirmed",
  "canceled",
  "settled",
  "failed",
  "completed",
  "deferred",
] as const;

/** Progress of the card part of a transfer. The documented values and any that Moov adds. */
export type CardTransactionStatus = OpenEnum<(typeof CARD_TRANSACTION_STATUSES)[number]>;

/** Progress of the card part of a transfer. The documented values and any that Moov adds. */
export const CardTransactionStatus: Schema<CardTransactionStatus> = openEnum(CARD_TRANSACTION_STATUSES);
