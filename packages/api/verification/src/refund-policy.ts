import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const REFUND_POLICIES = [
  "conditional-refund",
  "custom-policy",
  "event-based-policy",
  "full-refund-extended-window",
  "full-refund-within-30-days",
  "no-refunds",
  "partial-refund",
  "prorated-refund",
  "store-credit-only",
] as const;

/** When a business refunds card payments. In a request: only the documented values. */
export type RefundPolicyInput = (typeof REFUND_POLICIES)[number];

/** When a business refunds card payments. In a request: only the documented values. */
export const RefundPolicyInput: Schema<RefundPolicyInput> = z.enum(REFUND_POLICIES);

/** When a business refunds card payments. In a response: the documented values and any that Moov adds. */
export type RefundPolicy = OpenEnum<RefundPolicyInput>;

/** When a business refunds card payments. In a response: the documented values and any that Moov adds. */
export const RefundPolicy: Schema<RefundPolicy> = openEnum(REFUND_POLICIES);
