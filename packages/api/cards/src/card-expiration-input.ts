import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CardExpirationInputSchema = z.strictObject({
  /** Two digits, from `01` to `12`. */
  month: z.string().check(z.length(2)),
  /** The last two digits, such as `28`. */
  year: z.string().check(z.length(2)),
});

/** When a card expires, in a request. */
export interface CardExpirationInput extends z.infer<typeof CardExpirationInputSchema> {}

/** When a card expires, in a request. */
export const CardExpirationInput: Schema<CardExpirationInput> = CardExpirationInputSchema;

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
