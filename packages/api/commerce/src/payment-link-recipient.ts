import { emailInput, openObject, PhoneNumber, PhoneNumberInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PaymentLinkRecipientSchema = openObject({
  email: z.optional(z.string()),
  phone: z.optional(PhoneNumber),
});

/** Who is paid with a payment link, in a response. It has either `email` or `phone`. */
export interface PaymentLinkRecipient extends z.infer<typeof PaymentLinkRecipientSchema> {}

/** Who is paid with a payment link, in a response. It has either `email` or `phone`. */
export const PaymentLinkRecipient: Schema<PaymentLinkRecipient> = PaymentLinkRecipientSchema;

const absentRecipient = z.optional(
  z.never("must not be combined with the other one. Pass either `email` or `phone`"),
);

const PaymentLinkEmailRecipientSchema = z.strictObject({ email: emailInput(), phone: absentRecipient });

const PaymentLinkPhoneRecipientSchema = z.strictObject({ email: absentRecipient, phone: PhoneNumberInput });

/** A recipient who is identified by an email address. */
export interface PaymentLinkEmailRecipient extends z.infer<typeof PaymentLinkEmailRecipientSchema> {}

/** A recipient who is identified by a phone number. */
export interface PaymentLinkPhoneRecipient extends z.infer<typeof PaymentLinkPhoneRecipientSchema> {}

/** Who is paid with a payment link, in a request: exactly one of `email` and `phone`. */
export type PaymentLinkRecipientInput = PaymentLinkEmailRecipient | PaymentLinkPhoneRecipient;

/** Who is paid with a payment link, in a request: exactly one of `email` and `phone`. */
export const PaymentLinkRecipientInput: Schema<PaymentLinkRecipientInput> = z.union([
  PaymentLinkEmailRecipientSchema,
  PaymentLinkPhoneRecipientSchema,
]);
