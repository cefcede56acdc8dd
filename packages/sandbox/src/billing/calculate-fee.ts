import type { BillableFee } from "@moovkit/billing";
import { fromCents, fromDecimal } from "../engine/ledger.js";
import { percentageOf, roundToCents } from "./amounts.js";

/**
 * Returns a fee in cents.
 *
 * @param fee - The amounts and rates of the fee.
 * @param volume - The amount of the payment in cents.
 */
export const calculateFee = ({ feeProperties }: BillableFee, volume: number): number => {
  const { fixedAmount, variableRate = "0", maxPerTransaction } = feeProperties ?? {};
  const fixed = fromDecimal(fixedAmount?.valueDecimal ?? "0");
  const units = fixed + percentageOf(fromCents(volume), variableRate);
  const max = maxPerTransaction && fromDecimal(maxPerTransaction.valueDecimal);
  return roundToCents(max !== undefined && units > max ? max : units);
};
