import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FULFILLMENT_METHODS = [
  "bill-or-debt-payment",
  "digital-content",
  "donation",
  "in-person-service",
  "local-pickup-or-delivery",
  "other",
  "remote-service",
  "shipped-physical-goods",
  "subscription-or-membership",
] as const;

/** How customers receive what they pay for. In a request: only the documented values. */
export type FulfillmentMethodInput = (typeof FULFILLMENT_METHODS)[number];

/** How customers receive what they pay for. In a request: only the documented values. */
export const FulfillmentMethodInput: Schema<FulfillmentMethodInput> = z.enum(FULFILLMENT_METHODS);

/** How customers receive what they pay for. In a response: the documented values and any that Moov adds. */
export type FulfillmentMethod = OpenEnum<FulfillmentMethodInput>;

/** How customers receive what they pay for. In a response: the documented values and any that Moov adds. */
export const FulfillmentMethod: Schema<FulfillmentMethod> = openEnum(FULFILLMENT_METHODS);
