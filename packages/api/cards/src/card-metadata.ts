import {
  CardBrand,
  CardType,
  DomesticPullFromCard,
  DomesticPushToCard,
  openObject,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const CardMetadataSchema = openObject({
  /** The first digits of the card number, which identify its issuer. */
  bin: z.string(),
  brand: CardBrand,
  /** Name of the issuer's product, such as `CLASSIC`. */
  cardCategory: z.optional(z.string()),
  cardType: CardType,
  /** Whether it is a card of a business. */
  commercial: z.optional(z.boolean()),
  /** Whether the issuer's fees are limited by regulation, as those of debit cards of large banks are in the US. */
  regulated: z.optional(z.boolean()),
  /** Name of the bank that issued the card. */
  issuer: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  issuerCountry: z.optional(z.string()),
  issuerPhone: z.optional(z.string()),
  issuerURL: z.optional(z.string()),
  domesticPullFromCard: z.optional(DomesticPullFromCard),
  domesticPushToCard: z.optional(DomesticPushToCard),
});

/** The details of a card number, such as its issuer. */
export interface CardMetadata extends z.infer<typeof CardMetadataSchema> {}

/** The details of a card number, such as its issuer. */
export const CardMetadata: Schema<CardMetadata> = CardMetadataSchema;
