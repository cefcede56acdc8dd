import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CARD_UPDATE_REASONS = [
  "unspecified",
  "account-closed",
  "contact-cardholder",
  "expiration-update",
  "no-change",
  "no-match",
  "number-update",
] as const;

/** What the network reported about a card on file. The documented values and any that Moov adds. */
export type CardUpdateReason = OpenEnum<(typeof CARD_UPDATE_REASONS)[number]>;

/** What the network reported about a card on file. The documented values and any that Moov adds. */
export const CardUpdateReason: Schema<CardUpdateReason> = openEnum(CARD_UPDATE_REASONS);
