import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PaymentLinkCardDetailsSchema = openObject({
  /** The text on the statement of the cardholder, 4 to 22 characters. Moov must allow it for the account. */
  dynamicDescriptor: z.optional(z.string()),
});

/** How a payment by card appears to the customer, in a response. */
export interface PaymentLinkCardDetails extends z.infer<typeof PaymentLinkCardDetailsSchema> {}

/** How a payment by card appears to the customer, in a response. */
export const PaymentLinkCardDetails: Schema<PaymentLinkCardDetails> = PaymentLinkCardDetailsSchema;

const PaymentLinkCardDetailsInputSchema = z.strictObject({
  /** The text on the statement of the cardholder, 4 to 22 characters. Moov must allow it for the account. */
  dynamicDescriptor: z.optional(z.string().check(z.minLength(4), z.maxLength(22))),
});

/** How a payment by card appears to the customer, in a request. */
export interface PaymentLinkCardDetailsInput extends z.infer<typeof PaymentLinkCardDetailsInputSchema> {}

/** How a payment by card appears to the customer, in a request. */
export const PaymentLinkCardDetailsInput: Schema<PaymentLinkCardDetailsInput> =
  PaymentLinkCardDetailsInputSchema;

const PaymentLinkACHDetailsSchema = openObject({
  /** What the payment is for, 4 to 10 characters. */
  companyEntryDescription: z.optional(z.string()),
  /** The name of the company that the customer sees, 4 to 16 characters. */
  originatingCompanyName: z.optional(z.string()),
});

/** How a payment from a bank account appears to the customer, in a response. */
export interface PaymentLinkACHDetails extends z.infer<typeof PaymentLinkACHDetailsSchema> {}

/** How a payment from a bank account appears to the customer, in a response. */
export const PaymentLinkACHDetails: Schema<PaymentLinkACHDetails> = PaymentLinkACHDetailsSchema;

const PaymentLinkACHDetailsInputSchema = z.strictObject({
  /** What the payment is for, 4 to 10 characters. */
  companyEntryDescription: z.optional(z.string().check(z.minLength(4), z.maxLength(10))),
  /** The name of the company that the customer sees, 4 to 16 characters. */
  originatingCompanyName: z.optional(z.string().check(z.minLength(4), z.maxLength(16))),
});

/** How a payment from a bank account appears to the customer, in a request. */
export interface PaymentLinkACHDetailsInput extends z.infer<typeof PaymentLinkACHDetailsInputSchema> {}

/** How a payment from a bank account appears to the customer, in a request. */
export const PaymentLinkACHDetailsInput: Schema<PaymentLinkACHDetailsInput> =
  PaymentLinkACHDetailsInputSchema;
