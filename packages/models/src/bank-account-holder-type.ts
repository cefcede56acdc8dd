import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const BANK_ACCOUNT_HOLDER_TYPES = ["individual", "business", "guest"] as const;

/** Who holds a bank account. In a request: only the documented values. */
export type BankAccountHolderTypeInput = (typeof BANK_ACCOUNT_HOLDER_TYPES)[number];

/** Who holds a bank account. In a request: only the documented values. */
export const BankAccountHolderTypeInput: Schema<BankAccountHolderTypeInput> =
  z.enum(BANK_ACCOUNT_HOLDER_TYPES);

/** Who holds a bank account. In a response: the documented values and any that Moov adds. */
export type BankAccountHolderType = OpenEnum<BankAccountHolderTypeInput>;

/** Who holds a bank account. In a response: the documented values and any that Moov adds. */
export const BankAccountHolderType: Schema<BankAccountHolderType> = openEnum(BANK_ACCOUNT_HOLDER_TYPES);
