import * as z from "zod/mini";
import { CardBrand } from "./card-brand.js";
import { CardExpiration } from "./card-expiration.js";
import { CardType } from "./card-type.js";
import { openObject, type Schema } from "./schema.js";

const ApplePaySchema = openObject({
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
});

/** A card in Apple Pay. */
export interface ApplePay extends z.infer<typeof ApplePaySchema> {}

/** A card in Apple Pay. */
export const ApplePay: Schema<ApplePay> = ApplePaySchema;
