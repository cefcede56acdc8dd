import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CARD_NETWORKS = ["AMEX", "DISCOVER", "INTERAC", "JCB", "MASTERCARD", "VISA", "OTHER"] as const;

/** Network of a card in Google Pay. */
export type GooglePayCardNetworkInput = (typeof CARD_NETWORKS)[number];

/** Network of a card in Google Pay. */
export const GooglePayCardNetworkInput: Schema<GooglePayCardNetworkInput> = z.enum(CARD_NETWORKS);

const CARD_FUNDING_SOURCES = ["CREDIT", "DEBIT", "PREPAID", "UNKNOWN"] as const;

/** Kind of card in Google Pay. */
export type GooglePayCardFundingSourceInput = (typeof CARD_FUNDING_SOURCES)[number];

/** Kind of card in Google Pay. */
export const GooglePayCardFundingSourceInput: Schema<GooglePayCardFundingSourceInput> =
  z.enum(CARD_FUNDING_SOURCES);

const GooglePayBillingAddressInputSchema = z.object({
  address1: z.optional(z.string()),
  address2: z.optional(z.string()),
  address3: z.optional(z.string()),
  /** City. */
  locality: z.optional(z.string()),
  /** State or province. */
  administrativeArea: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** Two-letter code, such as `US`. */
  countryCode: z.optional(z.string()),
  name: z.optional(z.string()),
  phoneNumber: z.optional(z.string()),
  sortingCode: z.optional(z.string()),
});

/** The billing address of a buyer in Google Pay. */
export interface GooglePayBillingAddressInput extends z.infer<typeof GooglePayBillingAddressInputSchema> {}

/** The billing address of a buyer in Google Pay. */
export const GooglePayBillingAddressInput: Schema<GooglePayBillingAddressInput> =
  GooglePayBillingAddressInputSchema;

const GooglePayAssuranceDetailsInputSchema = z.object({
  /** Whether the buyer has confirmed their identity for this payment. */
  cardHolderAuthenticated: z.optional(z.boolean()),
  /** Whether Google has verified that the card belongs to the buyer. */
  accountVerified: z.optional(z.boolean()),
});

/** What Google Pay has verified. */
export interface GooglePayAssuranceDetailsInput
  extends z.infer<typeof GooglePayAssuranceDetailsInputSchema> {}

/** What Google Pay has verified. */
export const GooglePayAssuranceDetailsInput: Schema<GooglePayAssuranceDetailsInput> =
  GooglePayAssuranceDetailsInputSchema;

const GooglePayCardInfoInputSchema = z.object({
  cardNetwork: GooglePayCardNetworkInput,
  /** Describes the card, usually with its last four digits. */
  cardDetails: z.string(),
  cardFundingSource: z.optional(GooglePayCardFundingSourceInput),
  billingAddress: z.optional(GooglePayBillingAddressInput),
  assuranceDetails: z.optional(GooglePayAssuranceDetailsInput),
});

/** The card of a token of Google Pay. */
export interface GooglePayCardInfoInput extends z.infer<typeof GooglePayCardInfoInputSchema> {}

/** The card of a token of Google Pay. */
export const GooglePayCardInfoInput: Schema<GooglePayCardInfoInput> = GooglePayCardInfoInputSchema;

const GooglePayTokenizationDataInputSchema = z.object({
  type: z.enum(["PAYMENT_GATEWAY"]),
  /** The encrypted card, as Google Pay returns it. Secret. */
  token: z.string(),
});

/** The encrypted card of Google Pay. */
export interface GooglePayTokenizationDataInput
  extends z.infer<typeof GooglePayTokenizationDataInputSchema> {}

/** The encrypted card of Google Pay. */
export const GooglePayTokenizationDataInput: Schema<GooglePayTokenizationDataInput> =
  GooglePayTokenizationDataInputSchema;

const GooglePayPaymentMethodDataInputSchema = z.object({
  type: z.optional(z.enum(["CARD"])),
  /** Describes the card for the buyer. */
  description: z.optional(z.string()),
  info: GooglePayCardInfoInput,
  tokenizationData: GooglePayTokenizationDataInput,
});

/**
 * A payment method of Google Pay. Pass it on as Google Pay returns it: fields that Moov does not use are not sent.
 * @see https://developers.google.com/pay/api/web/reference/response-objects#PaymentMethodData
 */
export interface GooglePayPaymentMethodDataInput
  extends z.infer<typeof GooglePayPaymentMethodDataInputSchema> {}

/**
 * A payment method of Google Pay. Pass it on as Google Pay returns it: fields that Moov does not use are not sent.
 * @see https://developers.google.com/pay/api/web/reference/response-objects#PaymentMethodData
 */
export const GooglePayPaymentMethodDataInput: Schema<GooglePayPaymentMethodDataInput> =
  GooglePayPaymentMethodDataInputSchema;
