import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import {
  collectionFields,
  collectionInputFields,
  collectionUpdateInputFields,
} from "./payment-link-collection-fields.js";

const PaymentLinkPaymentSchema = openObject(collectionFields);

/** How a customer pays a fixed amount, in a response. */
export interface PaymentLinkPayment extends z.infer<typeof PaymentLinkPaymentSchema> {}

/** How a customer pays a fixed amount, in a response. */
export const PaymentLinkPayment: Schema<PaymentLinkPayment> = PaymentLinkPaymentSchema;

const PaymentLinkPaymentInputSchema = z.strictObject(collectionInputFields);

/** How a customer pays a fixed amount, in a request. */
export interface PaymentLinkPaymentInput extends z.infer<typeof PaymentLinkPaymentInputSchema> {}

/** How a customer pays a fixed amount, in a request. */
export const PaymentLinkPaymentInput: Schema<PaymentLinkPaymentInput> = PaymentLinkPaymentInputSchema;

const PaymentLinkPaymentUpdateInputSchema = z.strictObject(collectionUpdateInputFields);

/** A change of how a customer pays a fixed amount. Fields that are omitted keep their values. */
export interface PaymentLinkPaymentUpdateInput extends z.infer<typeof PaymentLinkPaymentUpdateInputSchema> {}

/** A change of how a customer pays a fixed amount. Fields that are omitted keep their values. */
export const PaymentLinkPaymentUpdateInput: Schema<PaymentLinkPaymentUpdateInput> =
  PaymentLinkPaymentUpdateInputSchema;
