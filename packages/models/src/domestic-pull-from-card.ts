import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const DOMESTIC_PULL_FROM_CARDS = ["not-supported", "supported", "unknown"] as const;

/** Whether money can be pulled from a card in its country. The documented values and any that Moov adds. */
export type DomesticPullFromCard = OpenEnum<(typeof DOMESTIC_PULL_FROM_CARDS)[number]>;

/** Whether money can be pulled from a card in its country. The documented values and any that Moov adds. */
export const DomesticPullFromCard: Schema<DomesticPullFromCard> = openEnum(DOMESTIC_PULL_FROM_CARDS);
