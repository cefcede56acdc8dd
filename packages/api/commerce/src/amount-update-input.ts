import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AmountUpdateInputSchema = z.strictObject({
  /** Three-letter code, such as `USD`. */
  currency: z.optional(z.string().check(z.regex(/^[A-Za-z]{3}$/))),
  /** Whole number in the smallest unit of the currency: 1204 is $12.04. */
  value: z.optional(z.int().check(z.nonnegative())),
});

/** A change of an amount of money. Fields that are omitted keep their values. */
export interface AmountUpdateInput extends z.infer<typeof AmountUpdateInputSchema> {}

/** A change of an amount of money. Fields that are omitted keep their values. */
export const AmountUpdateInput: Schema<AmountUpdateInput> = AmountUpdateInputSchema;

const AmountDecimalUpdateInputSchema = z.strictObject({
  /** Three-letter code, such as `USD`. */
  currency: z.optional(z.string().check(z.regex(/^[A-Za-z]{3}$/))),
  /** Decimal in the main unit of the currency, with 1 to 9 decimal places: `"12.987654321"`. */
  valueDecimal: z.optional(z.string().check(z.regex(/^\d+\.\d{1,9}$/))),
});

/** A change of an amount of money with decimal places. Fields that are omitted keep their values. */
export interface AmountDecimalUpdateInput extends z.infer<typeof AmountDecimalUpdateInputSchema> {}

/** A change of an amount of money with decimal places. Fields that are omitted keep their values. */
export const AmountDecimalUpdateInput: Schema<AmountDecimalUpdateInput> = AmountDecimalUpdateInputSchema;
