import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DISBURSEMENT_METHODS = [
  "push-to-card",
  "rtp-credit",
  "ach-credit-same-day",
  "ach-credit-standard",
  "push-to-apple-pay",
  "push-to-google-pay",
] as const;

/** How a recipient can be paid with a payment link. In a request: only the documented values. */
export type DisbursementPaymentMethodTypeInput = (typeof DISBURSEMENT_METHODS)[number];

/** How a recipient can be paid with a payment link. In a request: only the documented values. */
export const DisbursementPaymentMethodTypeInput: Schema<DisbursementPaymentMethodTypeInput> =
  z.enum(DISBURSEMENT_METHODS);

/** How a recipient can be paid with a payment link. In a response: the documented values and any that Moov adds. */
export type DisbursementPaymentMethodType = OpenEnum<DisbursementPaymentMethodTypeInput>;

/** How a recipient can be paid with a payment link. In a response: the documented values and any that Moov adds. */
export const DisbursementPaymentMethodType: Schema<DisbursementPaymentMethodType> =
  openEnum(DISBURSEMENT_METHODS);
