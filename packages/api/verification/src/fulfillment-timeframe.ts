import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FULFILLMENT_TIMEFRAMES = [
  "immediate",
  "other",
  "over-30-days",
  "pre-order",
  "recurring-schedule",
  "scheduled-event",
  "within-30-days",
  "within-7-days",
] as const;

/** How long after the payment customers receive what they pay for. In a request: only the documented values. */
export type FulfillmentTimeframeInput = (typeof FULFILLMENT_TIMEFRAMES)[number];

/** How long after the payment customers receive what they pay for. In a request: only the documented values. */
export const FulfillmentTimeframeInput: Schema<FulfillmentTimeframeInput> = z.enum(FULFILLMENT_TIMEFRAMES);

/** How long after the payment customers receive what they pay for. In a response: the documented values and any that Moov adds. */
export type FulfillmentTimeframe = OpenEnum<FulfillmentTimeframeInput>;

/** How long after the payment customers receive what they pay for. In a response: the documented values and any that Moov adds. */
export const FulfillmentTimeframe: Schema<FulfillmentTimeframe> = openEnum(FULFILLMENT_TIMEFRAMES);
