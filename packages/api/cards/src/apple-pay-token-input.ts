import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ApplePayHeaderInputSchema = z.object({
  ephemeralPublicKey: z.optional(z.string()),
  publicKeyHash: z.string(),
  transactionId: z.string(),
});

/** What Moov needs to decrypt the payment data of Apple Pay. */
export interface ApplePayHeaderInput extends z.infer<typeof ApplePayHeaderInputSchema> {}

/** What Moov needs to decrypt the payment data of Apple Pay. */
export const ApplePayHeaderInput: Schema<ApplePayHeaderInput> = ApplePayHeaderInputSchema;

const ApplePayPaymentDataInputSchema = z.object({
  /** Version of the encryption, such as `EC_v1`. */
  version: z.string(),
  /** The encrypted payment data, in Base64. */
  data: z.string(),
  signature: z.string(),
  header: ApplePayHeaderInput,
});

/** The encrypted payment data of Apple Pay. */
export interface ApplePayPaymentDataInput extends z.infer<typeof ApplePayPaymentDataInputSchema> {}

/** The encrypted payment data of Apple Pay. */
export const ApplePayPaymentDataInput: Schema<ApplePayPaymentDataInput> = ApplePayPaymentDataInputSchema;

const ApplePayPaymentMethodInputSchema = z.object({
  /** Describes the card, such as `Visa 1234`. */
  displayName: z.string(),
  /** Network of the card, such as `Visa`. */
  network: z.string(),
  /** Kind of card, such as `debit`. */
  type: z.string(),
});

/** The card of a token of Apple Pay. */
export interface ApplePayPaymentMethodInput extends z.infer<typeof ApplePayPaymentMethodInputSchema> {}

/** The card of a token of Apple Pay. */
export const ApplePayPaymentMethodInput: Schema<ApplePayPaymentMethodInput> =
  ApplePayPaymentMethodInputSchema;

const ApplePayTokenInputSchema = z.object({
  paymentData: ApplePayPaymentDataInput,
  paymentMethod: ApplePayPaymentMethodInput,
  /** Identifies the payment at Apple. */
  transactionIdentifier: z.string(),
});

/**
 * A token of Apple Pay. Pass it on as Apple Pay returns it: fields that Moov does not use are not sent.
 * @see https://developer.apple.com/documentation/applepayontheweb/applepaypaymenttoken
 */
export interface ApplePayTokenInput extends z.infer<typeof ApplePayTokenInputSchema> {}

/**
 * A token of Apple Pay. Pass it on as Apple Pay returns it: fields that Moov does not use are not sent.
 * @see https://developer.apple.com/documentation/applepayontheweb/applepaypaymenttoken
 */
export const ApplePayTokenInput: Schema<ApplePayTokenInput> = ApplePayTokenInputSchema;

const ApplePayBillingContactInputSchema = z.object({
  addressLines: z.optional(z.array(z.string())),
  /** City. */
  locality: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** State or province. */
  administrativeArea: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  countryCode: z.optional(z.string()),
});

/** The billing address of a buyer in Apple Pay. */
export interface ApplePayBillingContactInput extends z.infer<typeof ApplePayBillingContactInputSchema> {}

/** The billing address of a buyer in Apple Pay. */
export const ApplePayBillingContactInput: Schema<ApplePayBillingContactInput> =
  ApplePayBillingContactInputSchema;
