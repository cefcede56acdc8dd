import { Amount, LineItems, Mode, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { PaymentLinkAmountDetails } from "./payment-link-amount-details.js";
import { PaymentLinkCustomAmountPayment } from "./payment-link-custom-amount.js";
import { PaymentLinkCustomer } from "./payment-link-customer.js";
import { PaymentLinkDisplay } from "./payment-link-display.js";
import { PaymentLinkPayment } from "./payment-link-payment.js";
import { PaymentLinkPayout } from "./payment-link-payout.js";
import { PaymentLinkStatus } from "./payment-link-status.js";
import { PaymentLinkType } from "./payment-link-type.js";

const PaymentLinkSchema = openObject({
  /** Identifies the payment link. It is the last part of `link`. */
  code: z.string(),
  paymentLinkType: PaymentLinkType,
  mode: Mode,
  status: PaymentLinkStatus,
  partnerAccountID: z.string(),
  merchantAccountID: z.string(),
  ownerAccountID: z.string(),
  /** The wallet of the merchant that receives or pays the money. */
  merchantPaymentMethodID: z.string(),
  /** The URL of the payment page. */
  link: z.string(),
  /** Absent if the customer chooses the amount. */
  amount: z.optional(Amount),
  /** Number of uses. */
  uses: z.int(),
  /** Maximum number of uses. 1 for payouts. */
  maxUses: z.optional(z.int()),
  /** RFC 3339, with nanoseconds. */
  lastUsedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  expiresOn: z.optional(z.string()),
  display: PaymentLinkDisplay,
  customer: PaymentLinkCustomer,
  payment: z.optional(PaymentLinkPayment),
  payout: z.optional(PaymentLinkPayout),
  customAmountPayment: z.optional(PaymentLinkCustomAmountPayment),
  lineItems: z.optional(LineItems),
  amountDetails: z.optional(PaymentLinkAmountDetails),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** A page of Moov on which a customer pays a merchant, or a recipient is paid. */
export interface PaymentLink extends z.infer<typeof PaymentLinkSchema> {}

/** A page of Moov on which a customer pays a merchant, or a recipient is paid. */
export const PaymentLink: Schema<PaymentLink> = PaymentLinkSchema;
