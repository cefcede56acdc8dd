import * as z from "zod/mini";
import {
  CollectionPaymentMethodType,
  CollectionPaymentMethodTypeInput,
} from "./collection-payment-method-type.js";
import {
  PaymentLinkACHDetails,
  PaymentLinkACHDetailsInput,
  PaymentLinkCardDetails,
  PaymentLinkCardDetailsInput,
} from "./payment-link-method-details.js";

/** How a customer pays, in a response. */
export const collectionFields = {
  /** How the customer can pay. */
  allowedMethods: z.array(CollectionPaymentMethodType),
  cardDetails: z.optional(PaymentLinkCardDetails),
  achDetails: z.optional(PaymentLinkACHDetails),
  /** Your data. Moov adds it to the transfer. */
  metadata: z.optional(z.record(z.string(), z.string())),
};

/** How a customer pays, in a request. */
export const collectionInputFields = {
  /** How the customer can pay. */
  allowedMethods: z.array(CollectionPaymentMethodTypeInput).check(z.minLength(1)),
  cardDetails: z.optional(PaymentLinkCardDetailsInput),
  achDetails: z.optional(PaymentLinkACHDetailsInput),
  /** Your data. Moov adds it to the transfer. */
  metadata: z.optional(z.record(z.string(), z.string())),
};

/** A change of how a customer pays. */
export const collectionUpdateInputFields = {
  ...collectionInputFields,
  allowedMethods: z.optional(collectionInputFields.allowedMethods),
};
