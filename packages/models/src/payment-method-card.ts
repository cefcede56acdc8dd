import * as z from "zod/mini";
import { CardAccountUpdater } from "./card-account-updater.js";
import { CardAddress } from "./card-address.js";
import { CardBrand } from "./card-brand.js";
import { CardExpiration } from "./card-expiration.js";
import { CardType } from "./card-type.js";
import { CardVerification } from "./card-verification.js";
import { DomesticPullFromCard } from "./domestic-pull-from-card.js";
import { DomesticPushToCard } from "./domestic-push-to-card.js";
import { openObject, type Schema } from "./schema.js";

const PaymentMethodCardSchema = openObject({
  cardID: z.string(),
  /** Identifies the card number. The same for each link of the card. */
  fingerprint: z.string(),
  brand: CardBrand,
  cardType: CardType,
  lastFourCardNumber: z.string(),
  /** The first digits of the card number, which identify its issuer. */
  bin: z.string(),
  expiration: CardExpiration,
  holderName: z.optional(z.string()),
  billingAddress: CardAddress,
  cardVerification: CardVerification,
  issuer: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  issuerCountry: z.optional(z.string()),
  /** Whether the merchant stores the card with the consent of its holder. */
  cardOnFile: z.optional(z.boolean()),
  /** The account that stores the card. */
  merchantAccountID: z.optional(z.string()),
  cardAccountUpdater: z.optional(CardAccountUpdater),
  domesticPushToCard: z.optional(DomesticPushToCard),
  domesticPullFromCard: z.optional(DomesticPullFromCard),
  cardCategory: z.optional(z.string()),
});

/** The card of a payment method. */
export interface PaymentMethodCard extends z.infer<typeof PaymentMethodCardSchema> {}

/** The card of a payment method. */
export const PaymentMethodCard: Schema<PaymentMethodCard> = PaymentMethodCardSchema;
