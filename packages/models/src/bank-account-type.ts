import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const BANK_ACCOUNT_TYPES = ["checking", "savings", "general-ledger", "loan"] as const;

/** Kind of bank account. In a request: only the documented values. */
export type BankAccountTypeInput = (typeof BANK_ACCOUNT_TYPES)[number];

/** Kind of bank account. In a request: only the documented values. */
export const BankAccountTypeInput: Schema<BankAccountTypeInput> = z.enum(BANK_ACCOUNT_TYPES);

/** Kind of bank account. In a response: the documented values and any that Moov adds. */
export type BankAccountType = OpenEnum<BankAccountTypeInput>;

/** Kind of bank account. In a response: the documented values and any that Moov adds. */
export const BankAccountType: Schema<BankAccountType> = openEnum(BANK_ACCOUNT_TYPES);
