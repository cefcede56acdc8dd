import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import {
  DisbursementPaymentMethodType,
  DisbursementPaymentMethodTypeInput,
} from "./disbursement-payment-method-type.js";
import { PaymentLinkFeePaidBy, PaymentLinkFeePaidByInput } from "./payment-link-fee-paid-by.js";
import {
  PaymentLinkPushOptions,
  PaymentLinkPushOptionsInput,
  PaymentLinkPushOptionsUpdateInput,
} from "./payment-link-push-options.js";
import { PaymentLinkRecipient, PaymentLinkRecipientInput } from "./payment-link-recipient.js";

const PaymentLinkPayoutSchema = openObject({
  /** How the recipient can be paid. */
  allowedMethods: z.array(DisbursementPaymentMethodType),
  /** Who is paid. Moov identifies the recipient by it. */
  recipient: PaymentLinkRecipient,
  /** Your data. Moov adds it to the transfer. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** Only for `push-to-card`. */
  pushOptions: z.optional(PaymentLinkPushOptions),
  /** Who pays the fee of each payment method. The source pays the fees of omitted methods. */
  feePaidBy: z.optional(PaymentLinkFeePaidBy),
});

/** How a recipient is paid, in a response. */
export interface PaymentLinkPayout extends z.infer<typeof PaymentLinkPayoutSchema> {}

/** How a recipient is paid, in a response. */
export const PaymentLinkPayout: Schema<PaymentLinkPayout> = PaymentLinkPayoutSchema;

const PaymentLinkPayoutInputSchema = z.strictObject({
  /** How the recipient can be paid. */
  allowedMethods: z.array(DisbursementPaymentMethodTypeInput).check(z.minLength(1)),
  /** Who is paid. Moov identifies the recipient by it. */
  recipient: PaymentLinkRecipientInput,
  /** Your data. Moov adds it to the transfer. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** Only for `push-to-card`. */
  pushOptions: z.optional(PaymentLinkPushOptionsInput),
  /** Who pays the fee of each payment method. The source pays the fees of omitted methods. */
  feePaidBy: z.optional(PaymentLinkFeePaidByInput),
});

/** How a recipient is paid, in a request. */
export interface PaymentLinkPayoutInput extends z.infer<typeof PaymentLinkPayoutInputSchema> {}

/** How a recipient is paid, in a request. */
export const PaymentLinkPayoutInput: Schema<PaymentLinkPayoutInput> = PaymentLinkPayoutInputSchema;

const PaymentLinkPayoutUpdateInputSchema = z.strictObject({
  /** How the recipient can be paid. */
  allowedMethods: z.optional(z.array(DisbursementPaymentMethodTypeInput).check(z.minLength(1))),
  /** Who is paid. Moov identifies the recipient by it. */
  recipient: z.optional(PaymentLinkRecipientInput),
  /** Your data. Moov adds it to the transfer. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** Only for `push-to-card`. */
  pushOptions: z.optional(PaymentLinkPushOptionsUpdateInput),
  /** Who pays the fee of each payment method. The source pays the fees of omitted methods. */
  feePaidBy: z.optional(PaymentLinkFeePaidByInput),
});

/** A change of how a recipient is paid. Fields that are omitted keep their values. */
export interface PaymentLinkPayoutUpdateInput extends z.infer<typeof PaymentLinkPayoutUpdateInputSchema> {}

/** A change of how a recipient is paid. Fields that are omitted keep their values. */
export const PaymentLinkPayoutUpdateInput: Schema<PaymentLinkPayoutUpdateInput> =
  PaymentLinkPayoutUpdateInputSchema;
