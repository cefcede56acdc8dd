import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const DOMESTIC_PUSH_TO_CARDS = ["not-supported", "standard", "fast-funds", "unknown"] as const;

/** Whether and how fast money can be pushed to a card in its country. The documented values and any that Moov adds. */
export type DomesticPushToCard = OpenEnum<(typeof DOMESTIC_PUSH_TO_CARDS)[number]>;

/** Whether and how fast money can be pushed to a card in its country. The documented values and any that Moov adds. */
export const DomesticPushToCard: Schema<DomesticPushToCard> = openEnum(DOMESTIC_PUSH_TO_CARDS);
