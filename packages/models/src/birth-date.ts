import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const BirthDateInputSchema = z.strictObject({
  day: z.int().check(z.minimum(1), z.maximum(31)),
  /** 1 is January. */
  month: z.int().check(z.minimum(1), z.maximum(12)),
  /** Four digits. */
  year: z.int().check(z.minimum(1000), z.maximum(9999)),
});

/** A date of birth in a request. Responses only say whether one was provided. */
export interface BirthDateInput extends z.infer<typeof BirthDateInputSchema> {}

/** A date of birth in a request. Responses only say whether one was provided. */
export const BirthDateInput: Schema<BirthDateInput> = BirthDateInputSchema;

const BirthDateUpdateInputSchema = z.partial(BirthDateInputSchema);

/** The parts of a date of birth to change. */
export interface BirthDateUpdateInput extends z.infer<typeof BirthDateUpdateInputSchema> {}

/** The parts of a date of birth to change. */
export const BirthDateUpdateInput: Schema<BirthDateUpdateInput> = BirthDateUpdateInputSchema;

const BirthDateIssuesSchema = openObject({
  day: z.optional(z.string()),
  month: z.optional(z.string()),
  year: z.optional(z.string()),
});

/** The server's message for each rejected part of a date of birth. */
export interface BirthDateIssues extends z.infer<typeof BirthDateIssuesSchema> {}

/** The server's message for each rejected part of a date of birth. */
export const BirthDateIssues: Schema<BirthDateIssues> = BirthDateIssuesSchema;
