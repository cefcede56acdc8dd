import { openObject, type Schema, WalletTransactionStatus, WalletTransactionType } from "@moovkit/models";
import * as z from "zod/mini";
import { WalletTransactionSourceType } from "./wallet-transaction-source-type.js";

const WalletTransactionSchema = openObject({
  walletID: z.string(),
  transactionID: z.string(),
  transactionType: WalletTransactionType,
  /** The kind of the object that `sourceID` identifies. */
  sourceType: WalletTransactionSourceType,
  /** The object that caused the transaction, such as a transfer. */
  sourceID: z.string(),
  status: WalletTransactionStatus,
  memo: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
  /** Three-letter code, such as `USD`. All amounts of the transaction are in this currency. */
  currency: z.string(),
  /** The amount before fees, as a whole number in the smallest unit of the currency. */
  grossAmount: z.int(),
  /** `grossAmount` as a decimal in the main unit of the currency, with up to 9 decimal places. */
  grossAmountDecimal: z.string(),
  /** The fees, as a whole number in the smallest unit of the currency. */
  fee: z.int(),
  /** The fees that `fee` is the sum of. */
  feeIDs: z.optional(z.array(z.string())),
  /** `fee` as a decimal in the main unit of the currency, with up to 9 decimal places. */
  feeDecimal: z.string(),
  /** The amount after fees, as a whole number in the smallest unit of the currency. */
  netAmount: z.int(),
  /** `netAmount` as a decimal in the main unit of the currency, with up to 9 decimal places. */
  netAmountDecimal: z.string(),
  /** The balance of the wallet after the transaction, as a whole number in the smallest unit of the currency. */
  availableBalance: z.optional(z.int()),
  /** `availableBalance` as a decimal in the main unit of the currency, with up to 9 decimal places. */
  availableBalanceDecimal: z.optional(z.string()),
  /** The sweep that the transaction belongs to. */
  sweepID: z.optional(z.string()),
});

/** One movement of money into or out of a wallet. */
export interface WalletTransaction extends z.infer<typeof WalletTransactionSchema> {}

/** One movement of money into or out of a wallet. */
export const WalletTransaction: Schema<WalletTransaction> = WalletTransactionSchema;
