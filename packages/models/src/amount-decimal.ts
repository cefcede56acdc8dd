import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const AmountDecimalSchema = openObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string(),
  /** Decimal in the main unit of the currency, with up to 9 decimal places: `"12.987654321"`. */
  valueDecimal: z.string(),
});

/** An amount of money with decimal places in a response. */
export interface AmountDecimal extends z.infer<typeof AmountDecimalSchema> {}

/** An amount of money with decimal places in a response. */
export const AmountDecimal: Schema<AmountDecimal> = AmountDecimalSchema;

const AmountDecimalInputSchema = z.strictObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string().check(z.regex(/^[A-Za-z]{3}$/)),
  /** Decimal in the main unit of the currency, with 1 to 9 decimal places: `"12.987654321"`. */
  valueDecimal: z.string().check(z.regex(/^\d+\.\d{1,9}$/)),
});

/** An amount of money with decimal places in a request. */
export interface AmountDecimalInput extends z.infer<typeof AmountDecimalInputSchema> {}

/** An amount of money with decimal places in a request. */
export const AmountDecimalInput: Schema<AmountDecimalInput> = AmountDecimalInputSchema;

const AmountDecimalIssuesSchema = openObject({
  currency: z.optional(z.string()),
  valueDecimal: z.optional(z.string()),
});

/** The server's message for each rejected field of an amount with decimal places. */
export interface AmountDecimalIssues extends z.infer<typeof AmountDecimalIssuesSchema> {}

/** The server's message for each rejected field of an amount with decimal places. */
export const AmountDecimalIssues: Schema<AmountDecimalIssues> = AmountDecimalIssuesSchema;
