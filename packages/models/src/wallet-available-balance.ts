import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const WalletAvailableBalanceSchema = openObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string(),
  /** Whole number in the smallest unit of the currency: 1204 is $12.04. */
  value: z.int(),
  /** The same amount as a decimal in the main unit of the currency, with up to 9 decimal places. */
  valueDecimal: z.string(),
});

/** The money in a wallet that can be spent. It can be negative after a return. */
export interface WalletAvailableBalance extends z.infer<typeof WalletAvailableBalanceSchema> {}

/** The money in a wallet that can be spent. It can be negative after a return. */
export const WalletAvailableBalance: Schema<WalletAvailableBalance> = WalletAvailableBalanceSchema;
