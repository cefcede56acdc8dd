import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const IndustryCodesSchema = openObject({
  /** North American Industry Classification System, 2 to 6 digits. */
  naics: z.optional(z.string()),
  /** Standard Industrial Classification, 4 digits. */
  sic: z.optional(z.string()),
  /** Merchant category code, 4 digits. */
  mcc: z.optional(z.string()),
});

/** The industry of a business in a response. */
export interface IndustryCodes extends z.infer<typeof IndustryCodesSchema> {}

/** The industry of a business in a response. */
export const IndustryCodes: Schema<IndustryCodes> = IndustryCodesSchema;

const code = (minLength: number, maxLength: number) =>
  z.string().check(z.minLength(minLength), z.maxLength(maxLength));

const IndustryCodesInputSchema = z.strictObject({
  /** North American Industry Classification System, 2 to 6 digits. */
  naics: z.optional(code(2, 6)),
  /** Standard Industrial Classification, 4 digits. */
  sic: z.optional(code(4, 4)),
  /** Merchant category code, 4 digits. */
  mcc: z.optional(code(4, 4)),
});

/** The industry of a business in a request. */
export interface IndustryCodesInput extends z.infer<typeof IndustryCodesInputSchema> {}

/** The industry of a business in a request. */
export const IndustryCodesInput: Schema<IndustryCodesInput> = IndustryCodesInputSchema;

const IndustryCodesIssuesSchema = openObject({
  naics: z.optional(z.string()),
  sic: z.optional(z.string()),
  mcc: z.optional(z.string()),
});

/** The server's message for each rejected industry code. */
export interface IndustryCodesIssues extends z.infer<typeof IndustryCodesIssuesSchema> {}

/** The server's message for each rejected industry code. */
export const IndustryCodesIssues: Schema<IndustryCodesIssues> = IndustryCodesIssuesSchema;
