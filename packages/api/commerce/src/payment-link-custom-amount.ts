import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AmountDecimalUpdateInput } from "./amount-update-input.js";
import {
  collectionFields,
  collectionInputFields,
  collectionUpdateInputFields,
} from "./payment-link-collection-fields.js";

const PaymentLinkAmountRangeSchema = openObject({
  minimum: z.optional(AmountDecimal),
  maximum: z.optional(AmountDecimal),
});

/** The amounts that a customer can choose, in a response. */
export interface PaymentLinkAmountRange extends z.infer<typeof PaymentLinkAmountRangeSchema> {}

/** The amounts that a customer can choose, in a response. */
export const PaymentLinkAmountRange: Schema<PaymentLinkAmountRange> = PaymentLinkAmountRangeSchema;

const PaymentLinkAmountRangeInputSchema = z.strictObject({
  minimum: z.optional(AmountDecimalInput),
  maximum: z.optional(AmountDecimalInput),
});

/** The amounts that a customer can choose, in a request. */
export interface PaymentLinkAmountRangeInput extends z.infer<typeof PaymentLinkAmountRangeInputSchema> {}

/** The amounts that a customer can choose, in a request. */
export const PaymentLinkAmountRangeInput: Schema<PaymentLinkAmountRangeInput> =
  PaymentLinkAmountRangeInputSchema;

const PaymentLinkAmountRangeUpdateInputSchema = z.strictObject({
  minimum: z.optional(AmountDecimalUpdateInput),
  maximum: z.optional(AmountDecimalUpdateInput),
});

/** A change of the amounts that a customer can choose. Fields that are omitted keep their values. */
export interface PaymentLinkAmountRangeUpdateInput
  extends z.infer<typeof PaymentLinkAmountRangeUpdateInputSchema> {}

/** A change of the amounts that a customer can choose. Fields that are omitted keep their values. */
export const PaymentLinkAmountRangeUpdateInput: Schema<PaymentLinkAmountRangeUpdateInput> =
  PaymentLinkAmountRangeUpdateInputSchema;

const PaymentLinkCustomAmountPaymentSchema = openObject({
  ...collectionFields,
  /** The amounts that the customer can choose, in USD. Without it, any amount can be chosen. */
  amountRange: z.optional(PaymentLinkAmountRange),
  /** Amounts that the payment page suggests, in USD and within `amountRange`. */
  suggestedAmounts: z.optional(z.array(AmountDecimal)),
});

/** How a customer pays an amount of their choice, in a response. */
export interface PaymentLinkCustomAmountPayment
  extends z.infer<typeof PaymentLinkCustomAmountPaymentSchema> {}

/** How a customer pays an amount of their choice, in a response. */
export const PaymentLinkCustomAmountPayment: Schema<PaymentLinkCustomAmountPayment> =
  PaymentLinkCustomAmountPaymentSchema;

const PaymentLinkCustomAmountPaymentInputSchema = z.strictObject({
  ...collectionInputFields,
  /** The amounts that the customer can choose, in USD. Without it, any amount can be chosen. */
  amountRange: z.optional(PaymentLinkAmountRangeInput),
  /** Amounts that the payment page suggests, in USD and within `amountRange`. */
  suggestedAmounts: z.optional(z.array(AmountDecimalInput)),
});

/** How a customer pays an amount of their choice, in a request. */
export interface PaymentLinkCustomAmountPaymentInput
  extends z.infer<typeof PaymentLinkCustomAmountPaymentInputSchema> {}

/** How a customer pays an amount of their choice, in a request. */
export const PaymentLinkCustomAmountPaymentInput: Schema<PaymentLinkCustomAmountPaymentInput> =
  PaymentLinkCustomAmountPaymentInputSchema;

const PaymentLinkCustomAmountPaymentUpdateInputSchema = z.strictObject({
  ...collectionUpdateInputFields,
  /** The amounts that the customer can choose, in USD. Without it, any amount can be chosen. */
  amountRange: z.optional(PaymentLinkAmountRangeUpdateInput),
  /** Amounts that the payment page suggests, in USD and within `amountRange`. */
  suggestedAmounts: z.optional(z.array(AmountDecimalInput)),
});

/** A change of how a customer pays an amount of their choice. Fields that are omitted keep their values. */
export interface PaymentLinkCustomAmountPaymentUpdateInput
  extends z.infer<typeof PaymentLinkCustomAmountPaymentUpdateInputSchema> {}

/** A change of how a customer pays an amount of their choice. Fields that are omitted keep their values. */
export const PaymentLinkCustomAmountPaymentUpdateInput: Schema<PaymentLinkCustomAmountPaymentUpdateInput> =
  PaymentLinkCustomAmountPaymentUpdateInputSchema;
