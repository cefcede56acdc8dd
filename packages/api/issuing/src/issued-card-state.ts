import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUED_CARD_STATES = ["active", "closed"] as const;

/** Whether a card can be used. A `closed` card stays closed. In a request: only the documented values. */
export type IssuedCardStateInput = (typeof ISSUED_CARD_STATES)[number];

/** Whether a card can be used. A `closed` card stays closed. In a request: only the documented values. */
export const IssuedCardStateInput: Schema<IssuedCardStateInput> = z.enum(ISSUED_CARD_STATES);

/** Whether a card can be used. A `closed` card stays closed. In a response: the documented values and any that Moov adds. */
export type IssuedCardState = OpenEnum<IssuedCardStateInput>;

/** Whether a card can be used. A `closed` card stays closed. In a response: the documented values and any that Moov adds. */
export const IssuedCardState: Schema<IssuedCardState> = openEnum(ISSUED_CARD_STATES);
