import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const PAYMENT_LINK_STATUSES = ["active", "used", "disabled", "expired"] as const;

/** Whether a payment link can be used. The documented values and any that Moov adds. */
export type PaymentLinkStatus = OpenEnum<(typeof PAYMENT_LINK_STATUSES)[number]>;

/** Whether a payment link can be used. The documented values and any that Moov adds. */
export const PaymentLinkStatus: Schema<PaymentLinkStatus> = openEnum(PAYMENT_LINK_STATUSES);
