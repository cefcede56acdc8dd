import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const PhoneNumberSchema = openObject({
  /** Ten digits. */
  number: z.optional(z.string()),
  /** Calling code of the country, such as `1`. */
  countryCode: z.optional(z.string()),
});

/** A phone number in a response. */
export interface PhoneNumber extends z.infer<typeof PhoneNumberSchema> {}

/** A phone number in a response. */
export const PhoneNumber: Schema<PhoneNumber> = PhoneNumberSchema;

const PhoneNumberInputSchema = z.strictObject({
  /** Ten digits at most. */
  number: z.optional(z.string().check(z.maxLength(10))),
  /** Calling code of the country, such as `1`. */
  countryCode: z.optional(z.string().check(z.maxLength(1))),
});

/** A phone number in a request. */
export interface PhoneNumberInput extends z.infer<typeof PhoneNumberInputSchema> {}

/** A phone number in a request. */
export const PhoneNumberInput: Schema<PhoneNumberInput> = PhoneNumberInputSchema;

const PhoneNumberIssuesSchema = openObject({
  number: z.optional(z.string()),
  countryCode: z.optional(z.string()),
});

/** The server's message for each rejected field of a phone number. */
export interface PhoneNumberIssues extends z.infer<typeof PhoneNumberIssuesSchema> {}

/** The server's message for each rejected field of a phone number. */
export const PhoneNumberIssues: Schema<PhoneNumberIssues> = PhoneNumberIssuesSchema;
