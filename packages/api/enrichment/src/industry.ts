import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const IndustrySchema = openObject({
  /** Identifies the industry, such as `bakeries`. */
  industry: z.string(),
  displayName: z.string(),
  /** Identifies the category of the industry. */
  category: z.string(),
  categoryDisplayName: z.string(),
  /** Merchant category code that Moov uses for the industry, 4 digits. */
  defaultMcc: z.string(),
});

/** An industry, for the field `industry` in the profile of a business. */
export interface Industry extends z.infer<typeof IndustrySchema> {}

/** An industry, for the field `industry` in the profile of a business. */
export const Industry: Schema<Industry> = IndustrySchema;

const IndustriesSchema = openObject({ industries: z.array(Industry) });

/** All industries, ordered by name. */
export interface Industries extends z.infer<typeof IndustriesSchema> {}

/** All industries, ordered by name. */
export const Industries: Schema<Industries> = IndustriesSchema;
