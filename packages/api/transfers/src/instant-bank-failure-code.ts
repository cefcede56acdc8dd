import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const INSTANT_BANK_FAILURE_CODES = [
  "processing-error",
  "invalid-account",
  "account-closed",
  "account-blocked",
  "invalid-field",
  "transaction-not-supported",
  "limit-exceeded",
  "invalid-amount",
  "customer-deceased",
  "participant-not-available",
  "other",
] as const;

/** Why an instant bank payment failed. The documented values and any that Moov adds. */
export type InstantBankFailureCode = OpenEnum<(typeof INSTANT_BANK_FAILURE_CODES)[number]>;

/** Why an instant bank payment failed. The documented values and any that Moov adds. */
export const InstantBankFailureCode: Schema<InstantBankFailureCode> = openEnum(INSTANT_BANK_FAILURE_CODES);
