import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const TRANSFER_FAILURE_REASONS = [
  "source-payment-error",
  "destination-payment-error",
  "wallet-insufficient-funds",
  "rejected-high-risk",
  "processing-error",
] as const;

/** Why a transfer failed. The documented values and any that Moov adds. */
export type TransferFailureReason = OpenEnum<(typeof TRANSFER_FAILURE_REASONS)[number]>;

/** Why a transfer failed. The documented values and any that Moov adds. */
export const TransferFailureReason: Schema<TransferFailureReason> = openEnum(TRANSFER_FAILURE_REASONS);
