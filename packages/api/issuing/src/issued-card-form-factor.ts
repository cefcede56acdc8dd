import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const ISSUED_CARD_FORM_FACTORS = ["virtual"] as const;

/** The kind of an issued card. Moov issues `virtual` cards only. The documented values and any that Moov adds. */
export type IssuedCardFormFactor = OpenEnum<(typeof ISSUED_CARD_FORM_FACTORS)[number]>;

/** The kind of an issued card. Moov issues `virtual` cards only. The documented values and any that Moov adds. */
export const IssuedCardFormFactor: Schema<IssuedCardFormFactor> = openEnum(ISSUED_CARD_FORM_FACTORS);
