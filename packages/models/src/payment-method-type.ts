import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const PAYMENT_METHOD_TYPES = [
  "moov-wallet",
  "ach-debit-fund",
  "ach-debit-collect",
  "ach-credit-standard",
  "ach-credit-same-day",
  "rtp-credit",
  "card-payment",
  "push-to-card",
  "pull-from-card",
  "apple-pay",
  "card-present-payment",
  "instant-bank-credit",
  "push-to-apple-pay",
  "pull-from-apple-pay",
  "google-pay",
  "push-to-google-pay",
  "pull-from-google-pay",
] as const;

/** How a payment method moves money. In a request: only the documented values. */
export type PaymentMethodTypeInput = (typeof PAYMENT_METHOD_TYPES)[number];

/** How a payment method moves money. In a request: only the documented values. */
export const PaymentMethodTypeInput: Schema<PaymentMethodTypeInput> = z.enum(PAYMENT_METHOD_TYPES);

/** How a payment method moves money. In a response: the documented values and any that Moov adds. */
export type PaymentMethodType = OpenEnum<PaymentMethodTypeInput>;

/** How a payment method moves money. In a response: the documented values and any that Moov adds. */
export const PaymentMethodType: Schema<PaymentMethodType> = openEnum(PAYMENT_METHOD_TYPES);
