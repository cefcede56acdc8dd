import { emailInput, openObject, PhoneNumber, PhoneNumberInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { requireExactlyOne } from "./exactly-one-of.js";
import { omitted } from "./omitted.js";

const PaymentLinkRecipientSchema = openObject({
  email: z.optional(z.string()),
  phone: z.optional(PhoneNumber),
});

/** Who is paid with a payment link, in a response. It has either `email` or `phone`. */
export interface PaymentLinkRecipient extends z.infer<typeof PaymentLinkRecipientSchema> {}

/** Who is paid with a payment link, in a response. It has either `email` or `phone`. */
export const PaymentLinkRecipient: Schema<PaymentLinkRecipient> = PaymentLinkRecipientSchema;

const PaymentLinkEmailRecipientSchema = z.strictObject({ email: emailInput(), phone: omitted() });

const PaymentLinkPhoneRecipientSchema = z.strictObject({ phone: PhoneNumberInput, email: omitted() });

/** A recipient who is identified by an email address. */
export interface PaymentLinkEmailRecipient extends z.infer<typeof PaymentLinkEmailRecipientSchema> {}

/** A recipient who is identified by a phone number. */
export interface PaymentLinkPhoneRecipient extends z.infer<typeof PaymentLinkPhoneRecipientSchema> {}

/** Who is paid with a payment link, in a request: exactly one of `email` and `phone`. */
export type PaymentLinkRecipientInput = PaymentLinkEmailRecipient | PaymentLinkPhoneRecipient;

/** Who is paid with a payment link, in a request: exactly one of `email` and `phone`. */
export const PaymentLinkRecipientInput: Schema<PaymentLinkRecipientInput> = z.union(
  [PaymentLinkEmailRecipientSchema, PaymentLinkPhoneRecipientSchema],
  { error: ({ input }) => requireExactlyOne(input, ["email", "phone"]) },
);
