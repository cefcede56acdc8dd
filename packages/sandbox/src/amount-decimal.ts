import type { AmountDecimal } from "@moovkit/models";
import { toDecimal } from "./engine/ledger.js";

/** Returns an amount of the ledger as the API contains it. */
export const toAmountDecimal = (amount: bigint): AmountDecimal => ({
  currency: "USD",
  valueDecimal: toDecimal(amount),
});
