import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** Decimal in the main unit of the currency, with 1 to 9 decimal places. */
const decimal = () => z.string().check(z.regex(/^\d+\.\d{1,9}$/));

const cents = () => z.int().check(z.nonnegative());

const FacilitatorFeeSchema = openObject({
  /** Whole number in the smallest unit of the currency: 120 is $1.20. */
  total: z.optional(z.int()),
  /** The same as a decimal in the main unit of the currency, with up to 9 decimal places. */
  totalDecimal: z.optional(z.string()),
  /** The part of `total` that exceeds Moov's fees. Whole number in the smallest unit of the currency. */
  markup: z.optional(z.int()),
  /** The same as a decimal in the main unit of the currency, with up to 9 decimal places. */
  markupDecimal: z.optional(z.string()),
});

/** The fee that you take from a transfer, in a response. */
export interface FacilitatorFee extends z.infer<typeof FacilitatorFeeSchema> {}

/** The fee that you take from a transfer, in a response. */
export const FacilitatorFee: Schema<FacilitatorFee> = FacilitatorFeeSchema;

const FacilitatorFeeInputSchema = z.strictObject({
  /** Whole number in the smallest unit of the currency: 120 is $1.20. */
  total: z.optional(cents()),
  /** The total as a decimal in the main unit of the currency, with 1 to 9 decimal places: `"1.2"`. */
  totalDecimal: z.optional(decimal()),
  /** What you add to Moov's fees. Whole number in the smallest unit of the currency. */
  markup: z.optional(cents()),
  /** The markup as a decimal in the main unit of the currency, with 1 to 9 decimal places. */
  markupDecimal: z.optional(decimal()),
});

/** The fee that you take from a transfer, in a request. */
export interface FacilitatorFeeInput extends z.infer<typeof FacilitatorFeeInputSchema> {}

/** The fee that you take from a transfer, in a request. */
export const FacilitatorFeeInput: Schema<FacilitatorFeeInput> = FacilitatorFeeInputSchema;
