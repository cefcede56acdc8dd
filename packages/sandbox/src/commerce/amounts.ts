import type { AmountDecimal } from "@moovkit/models";
import { fromDecimal } from "../engine/ledger.js";

/** Returns an optional amount in 10⁻⁹ dollars. */
export const unitsOf = (amount: Pick<AmountDecimal, "valueDecimal"> | undefined): bigint =>
  amount ? fromDecimal(amount.valueDecimal) : 0n;

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
