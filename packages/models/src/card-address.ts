import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const CardAddressSchema = openObject({
  addressLine1: z.optional(z.string()),
  addressLine2: z.optional(z.string()),
  city: z.optional(z.string()),
  /** Two-letter code, such as `CO`. */
  stateOrProvince: z.optional(z.string()),
  postalCode: z.string(),
  /** Two-letter code, such as `US`. */
  country: z.optional(z.string()),
});

/** The billing address of a card. */
export interface CardAddress extends z.infer<typeof CardAddressSchema> {}

/** The billing address of a card. */
export const CardAddress: Schema<CardAddress> = CardAddressSchema;
