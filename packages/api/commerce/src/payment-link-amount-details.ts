import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AmountDecimalUpdateInput } from "./amount-update-input.js";

const PaymentLinkAmountDetailsSchema = openObject({
  tax: z.optional(AmountDecimal),
  surcharge: z.optional(AmountDecimal),
});

/** The tax and the surcharge of a payment link, in a response. */
export interface PaymentLinkAmountDetails extends z.infer<typeof PaymentLinkAmountDetailsSchema> {}

/** The tax and the surcharge of a payment link, in a response. */
export const PaymentLinkAmountDetails: Schema<PaymentLinkAmountDetails> = PaymentLinkAmountDetailsSchema;

const PaymentLinkAmountDetailsInputSchema = z.strictObject({
  tax: z.optional(AmountDecimalInput),
  surcharge: z.optional(AmountDecimalInput),
});

/** The tax and the surcharge of a payment link, in a request. */
export interface PaymentLinkAmountDetailsInput extends z.infer<typeof PaymentLinkAmountDetailsInputSchema> {}

/** The tax and the surcharge of a payment link, in a request. */
export const PaymentLinkAmountDetailsInput: Schema<PaymentLinkAmountDetailsInput> =
  PaymentLinkAmountDetailsInputSchema;

const PaymentLinkAmountDetailsUpdateInputSchema = z.strictObject({
  /** `null` removes it. */
  tax: z.nullish(AmountDecimalUpdateInput),
  /** `null` removes it. */
  surcharge: z.nullish(AmountDecimalUpdateInput),
});

/** A change of the tax and the surcharge of a payment link. Fields that are omitted keep their values. */
export interface PaymentLinkAmountDetailsUpdateInput
  extends z.infer<typeof PaymentLinkAmountDetailsUpdateInputSchema> {}

/** A change of the tax and the surcharge of a payment link. Fields that are omitted keep their values. */
export const PaymentLinkAmountDetailsUpdateInput: Schema<PaymentLinkAmountDetailsUpdateInput> =
  PaymentLinkAmountDetailsUpdateInputSchema;
