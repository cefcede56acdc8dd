import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const TaxIDInputSchema = z.strictObject({
  /** Employer Identification Number. */
  ein: z.strictObject({
    /** Nine digits. */
    number: z.string(),
  }),
});

/** The tax ID of a business in a request. Responses only say whether one was provided. */
export interface TaxIDInput extends z.infer<typeof TaxIDInputSchema> {}

/** The tax ID of a business in a request. Responses only say whether one was provided. */
export const TaxIDInput: Schema<TaxIDInput> = TaxIDInputSchema;

const TaxIDUpdateInputSchema = z.strictObject({
  /** Employer Identification Number. */
  ein: z.optional(
    z.strictObject({
      /** Nine digits. */
      number: z.optional(z.string()),
    }),
  ),
});

/** The tax ID of a business to change. */
export interface TaxIDUpdateInput extends z.infer<typeof TaxIDUpdateInputSchema> {}

/** The tax ID of a business to change. */
export const TaxIDUpdateInput: Schema<TaxIDUpdateInput> = TaxIDUpdateInputSchema;

const TaxIDIssuesSchema = openObject({
  ein: z.optional(openObject({ number: z.optional(z.string()) })),
});

/** The server's message for each rejected field of a tax ID. */
export interface TaxIDIssues extends z.infer<typeof TaxIDIssuesSchema> {}

/** The server's message for each rejected field of a tax ID. */
export const TaxIDIssues: Schema<TaxIDIssues> = TaxIDIssuesSchema;
