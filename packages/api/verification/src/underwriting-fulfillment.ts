import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FulfillmentMethod, FulfillmentMethodInput } from "./fulfillment-method.js";
import { FulfillmentTimeframe, FulfillmentTimeframeInput } from "./fulfillment-timeframe.js";

const UnderwritingFulfillmentSchema = openObject({
  method: z.optional(FulfillmentMethod),
  timeframe: z.optional(FulfillmentTimeframe),
});

/** How and when customers receive what they pay for, in a response. */
export interface UnderwritingFulfillment extends z.infer<typeof UnderwritingFulfillmentSchema> {}

/** How and when customers receive what they pay for, in a response. */
export const UnderwritingFulfillment: Schema<UnderwritingFulfillment> = UnderwritingFulfillmentSchema;

const UnderwritingFulfillmentInputSchema = z.strictObject({
  method: z.optional(FulfillmentMethodInput),
  timeframe: z.optional(FulfillmentTimeframeInput),
});

/** How and when customers receive what they pay for, in a request. */
export interface UnderwritingFulfillmentInput extends z.infer<typeof UnderwritingFulfillmentInputSchema> {}

/** How and when customers receive what they pay for, in a request. */
export const UnderwritingFulfillmentInput: Schema<UnderwritingFulfillmentInput> =
  UnderwritingFulfillmentInputSchema;
