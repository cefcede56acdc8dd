import type { FacilitatorFee, FacilitatorFeeInput } from "@moovkit/transfers";
import { fromCents, toDecimal } from "../engine/ledger.js";
import { rejectRequest } from "../reject-request.js";

const CENTS_DIGITS = 2;

/** Rejects the request with status 422 because of a field of the fee, which Moov names with a dot. */
const rejectFee = (field: "TotalDecimal" | "MarkupDecimal", message: string): never =>
  rejectRequest(422, { [`FacilitatorFee.${field}`]: message });

/** Converts dollars such as `1.2` to cents. Returns undefined for fractions of a cent. */
const toWholeCents = (decimal: string): number | undefined => {
  const [dollars = "", fraction = ""] = decimal.split(".");
  const cents = Number(dollars + fraction.slice(0, CENTS_DIGITS).padEnd(CENTS_DIGITS, "0"));
  return /[1-9]/.test(fraction.slice(CENTS_DIGITS)) ? undefined : cents;
};

const readAmount = (
  field: "TotalDecimal" | "MarkupDecimal",
  cents: number | undefined,
  decimal: string | undefined,
): number | undefined => {
  if (decimal === undefined) return cents;
  const value = toWholeCents(decimal);
  if (value === undefined) return rejectFee(field, "the sandbox does not support fractions of a cent");
  if (cents !== undefined && cents !== value)
    return rejectFee(field, "must be the same amount as the whole number");
  return value;
};

/**
 * Returns the fee of a facilitator with all its fields. The markup is the total, because the fees of fee plans are charged
 * separately, when the transfer has completed. Rejects the request with status 422 if the fee is higher than the transfer.
 */
export const toFacilitatorFee = (
  { total, totalDecimal, markup, markupDecimal }: FacilitatorFeeInput,
  transferAmount: number,
): FacilitatorFee => {
  const markupCents = readAmount("MarkupDecimal", markup, markupDecimal);
  const cents = readAmount("TotalDecimal", total, totalDecimal) ?? markupCents ?? 0;
  if (markupCents !== undefined && markupCents !== cents)
    return rejectFee(
      "MarkupDecimal",
      "must be the same as the total, because Moov charges its fees separately",
    );
  if (cents > transferAmount) return rejectFee("TotalDecimal", "must not exceed the amount of the transfer");
  const decimal = toDecimal(fromCents(cents));
  return { total: cents, totalDecimal: decimal, markup: cents, markupDecimal: decimal };
};
