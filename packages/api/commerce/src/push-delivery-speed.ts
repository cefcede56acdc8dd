import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PUSH_DELIVERY_SPEEDS = ["instant", "deferred"] as const;

/** When a payout to a card is delivered. In a request: only the documented values. */
export type PushDeliverySpeedInput = (typeof PUSH_DELIVERY_SPEEDS)[number];

/** When a payout to a card is delivered. In a request: only the documented values. */
export const PushDeliverySpeedInput: Schema<PushDeliverySpeedInput> = z.enum(PUSH_DELIVERY_SPEEDS);

/** When a payout to a card is delivered. In a response: the documented values and any that Moov adds. */
export type PushDeliverySpeed = OpenEnum<PushDeliverySpeedInput>;

/** When a payout to a card is delivered. In a response: the documented values and any that Moov adds. */
export const PushDeliverySpeed: Schema<PushDeliverySpeed> = openEnum(PUSH_DELIVERY_SPEEDS);
