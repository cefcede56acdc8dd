import { FeePaidBy, FeePaidByInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PaymentLinkFeePaidBySchema = openObject({
  "push-to-card": z.optional(FeePaidBy),
  "rtp-credit": z.optional(FeePaidBy),
  "ach-credit-same-day": z.optional(FeePaidBy),
  "ach-credit-standard": z.optional(FeePaidBy),
  "push-to-apple-pay": z.optional(FeePaidBy),
  "push-to-google-pay": z.optional(FeePaidBy),
});

/** Who pays the fee of a payout, by payment method, in a response. */
export interface PaymentLinkFeePaidBy extends z.infer<typeof PaymentLinkFeePaidBySchema> {}

/** Who pays the fee of a payout, by payment method, in a response. */
export const PaymentLinkFeePaidBy: Schema<PaymentLinkFeePaidBy> = PaymentLinkFeePaidBySchema;

const PaymentLinkFeePaidByInputSchema = z.strictObject({
  "push-to-card": z.optional(FeePaidByInput),
  "rtp-credit": z.optional(FeePaidByInput),
  "ach-credit-same-day": z.optional(FeePaidByInput),
  "ach-credit-standard": z.optional(FeePaidByInput),
  "push-to-apple-pay": z.optional(FeePaidByInput),
  "push-to-google-pay": z.optional(FeePaidByInput),
});

/** Who pays the fee of a payout, by payment method, in a request. */
export interface PaymentLinkFeePaidByInput extends z.infer<typeof PaymentLinkFeePaidByInputSchema> {}

/** Who pays the fee of a payout, by payment method, in a request. */
export const PaymentLinkFeePaidByInput: Schema<PaymentLinkFeePaidByInput> = PaymentLinkFeePaidByInputSchema;
