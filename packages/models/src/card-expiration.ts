import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const CardExpirationSchema = openObject({
  /** Two digits. */
  month: z.string(),
  /** The last two digits. */
  year: z.string(),
});

/** When a card expires, in a response. */
export interface CardExpiration extends z.infer<typeof CardExpirationSchema> {}

/** When a card expires, in a response. */
export const CardExpiration: Schema<CardExpiration> = CardExpirationSchema;

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
