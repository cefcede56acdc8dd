import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CALLS_TO_ACTION = ["pay", "book", "subscribe", "donate", "confirm", "auto"] as const;

/** The text on the button of a payment page. `auto` is "pay" for payments and "confirm" for payouts. In a request: only the documented values. */
export type CallToActionInput = (typeof CALLS_TO_ACTION)[number];

/** The text on the button of a payment page. `auto` is "pay" for payments and "confirm" for payouts. In a request: only the documented values. */
export const CallToActionInput: Schema<CallToActionInput> = z.enum(CALLS_TO_ACTION);

/** The text on the button of a payment page. `auto` is "pay" for payments and "confirm" for payouts. In a response: the documented values and any that Moov adds. */
export type CallToAction = OpenEnum<CallToActionInput>;

/** The text on the button of a payment page. `auto` is "pay" for payments and "confirm" for payouts. In a response: the documented values and any that Moov adds. */
export const CallToAction: Schema<CallToAction> = openEnum(CALLS_TO_ACTION);
