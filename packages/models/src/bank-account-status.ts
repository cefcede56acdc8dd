import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const BANK_ACCOUNT_STATUSES = ["new", "verified", "verificationFailed", "pending", "errored"] as const;

/** Whether a bank account is verified. The documented values and any that Moov adds. */
export type BankAccountStatus = OpenEnum<(typeof BANK_ACCOUNT_STATUSES)[number]>;

/** Whether a bank account is verified. The documented values and any that Moov adds. */
export const BankAccountStatus: Schema<BankAccountStatus> = openEnum(BANK_ACCOUNT_STATUSES);
