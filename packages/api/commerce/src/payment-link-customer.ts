import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PaymentLinkCustomerSchema = openObject({
  /** Whether the customer must enter a billing address. */
  requireAddress: z.optional(z.boolean()),
  /** Whether the customer must enter a phone number. */
  requirePhone: z.optional(z.boolean()),
  /**
   * Whether the customer can add a tip.
   * @default false
   */
  tippingEnabled: z.optional(z.boolean()),
  /** Your data. Moov adds it to the account of the customer. */
  metadata: z.optional(z.record(z.string(), z.string())),
});

/** The details that a payment page requests from the customer, in a response. */
export interface PaymentLinkCustomer extends z.infer<typeof PaymentLinkCustomerSchema> {}

/** The details that a payment page requests from the customer, in a response. */
export const PaymentLinkCustomer: Schema<PaymentLinkCustomer> = PaymentLinkCustomerSchema;

const PaymentLinkCustomerInputSchema = z.strictObject({
  /** Whether the customer must enter a billing address. */
  requireAddress: z.optional(z.boolean()),
  /** Whether the customer must enter a phone number. */
  requirePhone: z.optional(z.boolean()),
  /**
   * Whether the customer can add a tip.
   * @default false
   */
  tippingEnabled: z.optional(z.boolean()),
  /** Your data. Moov adds it to the account of the customer. */
  metadata: z.optional(z.record(z.string(), z.string())),
});

/** The details that a payment page requests from the customer, in a request. */
export interface PaymentLinkCustomerInput extends z.infer<typeof PaymentLinkCustomerInputSchema> {}

/** The details that a payment page requests from the customer, in a request. */
export const PaymentLinkCustomerInput: Schema<PaymentLinkCustomerInput> = PaymentLinkCustomerInputSchema;
