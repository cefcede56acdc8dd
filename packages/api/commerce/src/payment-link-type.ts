import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PAYMENT_LINK_TYPES = ["payment", "payout", "invoice-payment", "custom-amount-payment"] as const;

/** What a payment link is for. In a request: only the documented values. */
export type PaymentLinkTypeInput = (typeof PAYMENT_LINK_TYPES)[number];

/** What a payment link is for. In a request: only the documented values. */
export const PaymentLinkTypeInput: Schema<PaymentLinkTypeInput> = z.enum(PAYMENT_LINK_TYPES);

/** What a payment link is for. In a response: the documented values and any that Moov adds. */
export type PaymentLinkType = OpenEnum<PaymentLinkTypeInput>;

/** What a payment link is for. In a response: the documented values and any that Moov adds. */
export const PaymentLinkType: Schema<PaymentLinkType> = openEnum(PAYMENT_LINK_TYPES);
