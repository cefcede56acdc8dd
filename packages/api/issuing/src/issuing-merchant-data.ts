import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const IssuingMerchantDataSchema = openObject({
  /** The ID of the merchant at the card network. */
  networkID: z.string(),
  name: z.optional(z.string()),
  city: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  country: z.string(),
  postalCode: z.optional(z.string()),
  /** Two-letter code, such as `CO`. */
  state: z.optional(z.string()),
  /** The merchant category code, four digits. */
  mcc: z.string(),
});

/** The merchant where a card was used. */
export interface IssuingMerchantData extends z.infer<typeof IssuingMerchantDataSchema> {}

/** The merchant where a card was used. */
export const IssuingMerchantData: Schema<IssuingMerchantData> = IssuingMerchantDataSchema;
