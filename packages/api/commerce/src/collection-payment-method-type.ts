import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const COLLECTION_METHODS = ["apple-pay", "card-payment", "ach-debit-collect", "google-pay"] as const;

/** How a customer can pay with a payment link. In a request: only the documented values. */
export type CollectionPaymentMethodTypeInput = (typeof COLLECTION_METHODS)[number];

/** How a customer can pay with a payment link. In a request: only the documented values. */
export const CollectionPaymentMethodTypeInput: Schema<CollectionPaymentMethodTypeInput> =
  z.enum(COLLECTION_METHODS);

/** How a customer can pay with a payment link. In a response: the documented values and any that Moov adds. */
export type CollectionPaymentMethodType = OpenEnum<CollectionPaymentMethodTypeInput>;

/** How a customer can pay with a payment link. In a response: the documented values and any that Moov adds. */
export const CollectionPaymentMethodType: Schema<CollectionPaymentMethodType> = openEnum(COLLECTION_METHODS);
