import type { AmountDecimal } from "@moovkit/models";
import { toAmountDecimal } from "../amount-decimal.js";
import { fromCents, fromDecimal, toCents } from "../engine/ledger.js";

const HALF_A_CENT = fromCents(1) / 2n;
const HUNDRED_PERCENT = fromDecimal("100");

/** Converts an amount of the ledger to cents. Half a cent is rounded up. */
export const roundToCents = (amount: bigint): number => toCents(amount + HALF_A_CENT);

/** Returns a percentage, such as `2.9`, of an amount. */
export const percentageOf = (amount: bigint, percentage: string): bigint =>
  (amount * fromDecimal(percentage)) / HUNDRED_PERCENT;

/** Converts cents to an amount as the API contains it. */
export const toAmount = (cents: number): AmountDecimal => toAmountDecimal(fromCents(cents));

/** Converts an amount of the API to cents. Half a cent is rounded up. */
export const toWholeCents = ({ valueDecimal }: AmountDecimal): number =>
  roundToCents(fromDecimal(valueDecimal));
