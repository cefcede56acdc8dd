import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ReturnPolicy, ReturnPolicyInput } from "./return-policy.js";

const FulfillmentDetailsSchema = openObject({
  hasPhysicalGoods: z.boolean(),
  isShippingProduct: z.boolean(),
  /** The number of days until a delivery arrives. */
  shipmentDurationDays: z.int(),
  returnPolicy: ReturnPolicy,
});

/** How a business delivers what it sells, in a response. */
export interface FulfillmentDetails extends z.infer<typeof FulfillmentDetailsSchema> {}

/** How a business delivers what it sells, in a response. */
export const FulfillmentDetails: Schema<FulfillmentDetails> = FulfillmentDetailsSchema;

const FulfillmentDetailsInputSchema = z.strictObject({
  hasPhysicalGoods: z.boolean(),
  isShippingProduct: z.boolean(),
  /** The number of days until a delivery arrives. */
  shipmentDurationDays: z.int(),
  returnPolicy: ReturnPolicyInput,
});

/** How a business delivers what it sells, in a request. */
export interface FulfillmentDetailsInput extends z.infer<typeof FulfillmentDetailsInputSchema> {}

/** How a business delivers what it sells, in a request. */
export const FulfillmentDetailsInput: Schema<FulfillmentDetailsInput> = FulfillmentDetailsInputSchema;
