import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const BANK_ACCOUNT_STATUS_REASONS = [
  "bank-account-created",
  "verification-initiated",
  "micro-deposit-attempts-exceeded",
  "micro-deposit-expired",
  "max-verification-failures",
  "verification-attempts-exceeded",
  "verification-expired",
  "verification-successful",
  "ach-debit-return",
  "ach-credit-return",
  "rtp-credit-failure",
  "fednow-credit-failure",
  "micro-deposit-return",
  "admin-action",
  "other",
] as const;

/** Why a bank account has its status. The documented values and any that Moov adds. */
export type BankAccountStatusReason = OpenEnum<(typeof BANK_ACCOUNT_STATUS_REASONS)[number]>;

/** Why a bank account has its status. The documented values and any that Moov adds. */
export const BankAccountStatusReason: Schema<BankAccountStatusReason> = openEnum(BANK_ACCOUNT_STATUS_REASONS);
