import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CardExpirationUpdateInputSchema = z.strictObject({
  /** Two digits, from `01` to `12`. */
  month: z.optional(z.string()),
  /** The last two digits, such as `28`. */
  year: z.optional(z.string()),
});

/** The fields of a card's expiration to change. */
export interface CardExpirationUpdateInput extends z.infer<typeof CardExpirationUpdateInputSchema> {}

/** The fields of a card's expiration to change. */
export const CardExpirationUpdateInput: Schema<CardExpirationUpdateInput> = CardExpirationUpdateInputSchema;
