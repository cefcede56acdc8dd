import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CARD_TYPES = ["debit", "credit", "prepaid", "unknown"] as const;

/** Kind of card. The documented values and any that Moov adds. */
export type CardType = OpenEnum<(typeof CARD_TYPES)[number]>;

/** Kind of card. The documented values and any that Moov adds. */
export const CardType: Schema<CardType> = openEnum(CARD_TYPES);
