import * as z from "zod/mini";
import { AuthMethod } from "./auth-method.js";
import { CardBrand } from "./card-brand.js";
import { CardExpiration } from "./card-expiration.js";
import { CardType } from "./card-type.js";
import { openObject, type Schema } from "./schema.js";

const GooglePaySchema = openObject({
  tokenID: z.string(),
  brand: CardBrand,
  cardType: CardType,
  cardDisplayName: z.string(),
  /** Identifies the card number. The same for each token of the card. */
  fingerprint: z.string(),
  expiration: CardExpiration,
  /** Last four digits of the number that stands for the card. */
  dynamicLastFour: z.string(),
  /** Two-letter code, such as `US`. */
  issuerCountry: z.optional(z.string()),
  authMethod: z.optional(AuthMethod),
});

/** A card in Google Pay. */
export interface GooglePay extends z.infer<typeof GooglePaySchema> {}

/** A card in Google Pay. */
export const GooglePay: Schema<GooglePay> = GooglePaySchema;
