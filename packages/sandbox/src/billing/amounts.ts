import type { AmountDecimal } from "@moovkit/models";
import { fromCents, toCents, toDecimal } from "../engine/ledger.js";

const DECIMAL_PLACES = 9;
const UNITS_PER_CENT = fromCents(1);
/** A rate of 100 percent, in the unit of `toUnits`. */
const HUNDRED_PERCENT = 100n * 10n ** BigInt(DECIMAL_PLACES);

/** Converts a decimal such as `2.9` to a multiple of 10⁻⁹. */
export const toUnits = (decimal: string): bigint => {
  const [whole = "", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.slice(0, DECIMAL_PLACES).padEnd(DECIMAL_PLACES, "0"));
};

/** Converts an amount in the unit of the ledger to cents. Half a cent is rounded up. */
export const roundToCents = (units: bigint): number => toCents(units + UNITS_PER_CENT / 2n);

/** Returns the part of an amount that a percentage such as `2.9` stands for. */
export const percentageOf = (units: bigint, percentage: string): bigint =>
  (units * toUnits(percentage)) / HUNDRED_PERCENT;

/** Converts cents to an amount as the API contains it. */
export const toAmount = (cents: number): AmountDecimal => ({
  currency: "USD",
  valueDecimal: toDecimal(fromCents(cents)),
});

/** Converts an amount of the API to cents. */
export const toWholeCents = ({ valueDecimal }: AmountDecimal): number => roundToCents(toUnits(valueDecimal));
