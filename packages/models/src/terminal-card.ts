import * as z from "zod/mini";
import { CardBrand } from "./card-brand.js";
import { CardExpiration } from "./card-expiration.js";
import { CardType } from "./card-type.js";
import { EntryMode } from "./entry-mode.js";
import { openObject, type Schema } from "./schema.js";

const TerminalCardSchema = openObject({
  entryMode: z.optional(EntryMode),
  brand: z.optional(CardBrand),
  bin: z.optional(z.string()),
  cardType: z.optional(CardType),
  expiration: z.optional(CardExpiration),
  fingerprint: z.optional(z.string()),
  holderName: z.optional(z.string()),
  issuer: z.optional(z.string()),
  issuerCountry: z.optional(z.string()),
  lastFourCardNumber: z.optional(z.string()),
  applicationID: z.optional(z.string()),
  applicationName: z.optional(z.string()),
});

/** A card that was read by a terminal. */
export interface TerminalCard extends z.infer<typeof TerminalCardSchema> {}

/** A card that was read by a terminal. */
export const TerminalCard: Schema<TerminalCard> = TerminalCardSchema;
