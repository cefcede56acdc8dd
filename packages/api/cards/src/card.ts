import {
  BasicPaymentMethod,
  CardAccountUpdater,
  CardAddress,
  CardBrand,
  CardExpiration,
  CardType,
  CardVerification,
  DomesticPullFromCard,
  DomesticPushToCard,
  openObject,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const CardSchema = openObject({
  cardID: z.string(),
  /** Identifies the card number. The same for each link of the card. */
  fingerprint: z.string(),
  brand: CardBrand,
  cardType: CardType,
  /** Name of the issuer's product, such as `CLASSIC`. */
  cardCategory: z.optional(z.string()),
  lastFourCardNumber: z.string(),
  /** The first 6 to 8 digits of the card number, which identify its issuer. */
  bin: z.string(),
  expiration: CardExpiration,
  holderName: z.optional(z.string()),
  billingAddress: CardAddress,
  cardVerification: CardVerification,
  /** Name of the bank that issued the card. */
  issuer: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  issuerCountry: z.optional(z.string()),
  issuerURL: z.optional(z.string()),
  issuerPhone: z.optional(z.string()),
  /** Whether it is a card of a business. */
  commercial: z.optional(z.boolean()),
  /** Whether the issuer's fees are limited by regulation, as those of debit cards of large banks are in the US. */
  regulated: z.optional(z.boolean()),
  /** Whether the merchant stores the card with the consent of its holder. */
  cardOnFile: z.optional(z.boolean()),
  /** The account of the merchant that stores the card, or that verified it. */
  merchantAccountID: z.optional(z.string()),
  cardAccountUpdater: z.optional(CardAccountUpdater),
  domesticPushToCard: z.optional(DomesticPushToCard),
  domesticPullFromCard: z.optional(DomesticPullFromCard),
  /** What the card can be used for in transfers. Only in the result of `linkCard` with `waitFor: "payment-method"`. */
  paymentMethods: z.optional(z.array(BasicPaymentMethod)),
});

/** A card that is linked to an account. It does not contain the card number. */
export interface Card extends z.infer<typeof CardSchema> {}

/** A card that is linked to an account. It does not contain the card number. */
export const Card: Schema<Card> = CardSchema;
