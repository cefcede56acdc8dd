import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const CardExpirationSchema = openObject({
  /** Two digits. */
  month: z.string(),
  /** The last two digits. */
  year: z.string(),
});

/** When a card expires. */
export interface CardExpiration extends z.infer<typeof CardExpirationSchema> {}

/** When a card expires. */
export const CardExpiration: Schema<CardExpiration> = CardExpirationSchema;
