import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { PushDeliverySpeed, PushDeliverySpeedInput } from "./push-delivery-speed.js";

const PaymentLinkPushOptionsSchema = openObject({
  /** When the recipient can choose to be paid. */
  allowedSpeeds: z.array(PushDeliverySpeed),
  /** How long a deferred payout is delayed: `24h` or `48h`. Required if `allowedSpeeds` contains `deferred`. */
  deferredBy: z.optional(z.string()),
});

/** When payouts to cards are delivered, in a response. */
export interface PaymentLinkPushOptions extends z.infer<typeof PaymentLinkPushOptionsSchema> {}

/** When payouts to cards are delivered, in a response. */
export const PaymentLinkPushOptions: Schema<PaymentLinkPushOptions> = PaymentLinkPushOptionsSchema;

const PaymentLinkPushOptionsInputSchema = z.strictObject({
  /** When the recipient can choose to be paid. */
  allowedSpeeds: z.array(PushDeliverySpeedInput),
  /** How long a deferred payout is delayed: `24h` or `48h`. Required if `allowedSpeeds` contains `deferred`. */
  deferredBy: z.optional(z.enum(["24h", "48h"])),
});

/** When payouts to cards are delivered, in a request. */
export interface PaymentLinkPushOptionsInput extends z.infer<typeof PaymentLinkPushOptionsInputSchema> {}

/** When payouts to cards are delivered, in a request. */
export const PaymentLinkPushOptionsInput: Schema<PaymentLinkPushOptionsInput> =
  PaymentLinkPushOptionsInputSchema;

const PaymentLinkPushOptionsUpdateInputSchema = z.strictObject({
  /** When the recipient can choose to be paid. */
  allowedSpeeds: z.optional(z.array(PushDeliverySpeedInput)),
  /** How long a deferred payout is delayed: `24h` or `48h`. Required if `allowedSpeeds` contains `deferred`. */
  deferredBy: z.optional(z.enum(["24h", "48h"])),
});

/** A change of when payouts to cards are delivered. Fields that are omitted keep their values. */
export interface PaymentLinkPushOptionsUpdateInput
  extends z.infer<typeof PaymentLinkPushOptionsUpdateInputSchema> {}

/** A change of when payouts to cards are delivered. Fields that are omitted keep their values. */
export const PaymentLinkPushOptionsUpdateInput: Schema<PaymentLinkPushOptionsUpdateInput> =
  PaymentLinkPushOptionsUpdateInputSchema;
