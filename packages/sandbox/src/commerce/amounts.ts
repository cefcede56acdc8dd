import type { AmountDecimal } from "@moovkit/models";
import { toDecimal } from "../engine/ledger.js";

const DECIMAL_PLACES = 9;

/** Converts a decimal in dollars, such as `-0.75`, to 10⁻⁹ dollars, the unit of the ledger. */
export const toUnits = (decimal: string): bigint => {
  const [dollars = "", fraction = ""] = decimal.split(".");
  return BigInt(dollars + fraction.padEnd(DECIMAL_PLACES, "0"));
};

/** Returns an amount in 10⁻⁹ dollars as the API contains it. */
export const toAmountDecimal = (units: bigint): AmountDecimal => ({
  currency: "USD",
  valueDecimal: toDecimal(units),
});

/** Returns an optional amount in 10⁻⁹ dollars. */
export const unitsOf = (amount: Pick<AmountDecimal, "valueDecimal"> | undefined): bigint =>
  amount ? toUnits(amount.valueDecimal) : 0n;

/** Returns whether a currency is the only one that Moov supports. */
export const isUSD = (currency: string): boolean => currency.toUpperCase() === "USD";

/** The message about an amount in another currency. */
export const MUST_BE_USD = "must be USD";

/** The message about a part of an amount that is incomplete after an update, or in another currency. */
export const MUST_BE_AMOUNT = "must have a `valueDecimal` and the currency USD";

/** An amount that may lack a field, because an update can contain only one of them. */
interface PartialAmount {
  readonly currency?: string | undefined;
  readonly valueDecimal?: string | undefined;
}

/** Returns whether an optional amount is complete and in dollars. */
export const isAbsentOrUSD = (amount: PartialAmount | undefined): boolean =>
  amount === undefined ||
  (amount.valueDecimal !== undefined && amount.currency !== undefined && isUSD(amount.currency));
