import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const AmountSchema = openObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string(),
  /** Whole number in the smallest unit of the currency: 1204 is $12.04. */
  value: z.int(),
});

/** An amount of money in a response. */
export interface Amount extends z.infer<typeof AmountSchema> {}

/** An amount of money in a response. */
export const Amount: Schema<Amount> = AmountSchema;

const AmountInputSchema = z.strictObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string().check(z.regex(/^[A-Za-z]{3}$/)),
  /** Whole number in the smallest unit of the currency: 1204 is $12.04. */
  value: z.int().check(z.nonnegative()),
});

/** An amount of money in a request. */
export interface AmountInput extends z.infer<typeof AmountInputSchema> {}

/** An amount of money in a request. */
export const AmountInput: Schema<AmountInput> = AmountInputSchema;

const AmountIssuesSchema = openObject({
  currency: z.optional(z.string()),
  value: z.optional(z.string()),
});

/** The server's message for each rejected field of an amount. */
export interface AmountIssues extends z.infer<typeof AmountIssuesSchema> {}

/** The server's message for each rejected field of an amount. */
export const AmountIssues: Schema<AmountIssues> = AmountIssuesSchema;
