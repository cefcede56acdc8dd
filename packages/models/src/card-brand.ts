import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CARD_BRANDS = ["American Express", "Discover", "Mastercard", "Visa", "Unknown"] as const;

/** Network of a card. The documented values and any that Moov adds. */
export type CardBrand = OpenEnum<(typeof CARD_BRANDS)[number]>;

/** Network of a card. The documented values and any that Moov adds. */
export const CardBrand: Schema<CardBrand> = openEnum(CARD_BRANDS);
