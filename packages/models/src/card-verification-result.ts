import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CARD_VERIFICATION_RESULTS = ["noMatch", "match", "notChecked", "unavailable", "partialMatch"] as const;

/** Result of the check of one detail of a card. The documented values and any that Moov adds. */
export type CardVerificationResult = OpenEnum<(typeof CARD_VERIFICATION_RESULTS)[number]>;

/** Result of the check of one detail of a card. The documented values and any that Moov adds. */
export const CardVerificationResult: Schema<CardVerificationResult> = openEnum(CARD_VERIFICATION_RESULTS);
