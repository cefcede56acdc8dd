import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const ISSUED_CARD_EVENT_TYPES = [
  "authorization",
  "reversal",
  "authorization-advice",
  "authorization-expiration",
  "authorization-incremental",
  "clearing",
] as const;

/** What happened to an authorization. The documented values and any that Moov adds. */
export type IssuedCardEventType = OpenEnum<(typeof ISSUED_CARD_EVENT_TYPES)[number]>;

/** What happened to an authorization. The documented values and any that Moov adds. */
export const IssuedCardEventType: Schema<IssuedCardEventType> = openEnum(ISSUED_CARD_EVENT_TYPES);
