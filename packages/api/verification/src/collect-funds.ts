import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardAcceptanceMethods, CardAcceptanceMethodsInput } from "./card-acceptance-methods.js";
import { EstimatedActivity, EstimatedActivityInput } from "./estimated-activity.js";
import { RefundPolicy, RefundPolicyInput } from "./refund-policy.js";
import { UnderwritingFulfillment, UnderwritingFulfillmentInput } from "./underwriting-fulfillment.js";

const CollectFundsSchema = openObject({
  ach: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  cardPayments: z.optional(
    openObject({
      cardAcceptanceMethods: z.optional(CardAcceptanceMethods),
      /** Whether the business already accepts cards with another provider. */
      currentlyAcceptsCards: z.optional(z.boolean()),
      estimatedActivity: z.optional(EstimatedActivity),
      fulfillment: z.optional(UnderwritingFulfillment),
      refundPolicy: z.optional(RefundPolicy),
    }),
  ),
});

/** How an account collects money, in a response. */
export interface CollectFunds extends z.infer<typeof CollectFundsSchema> {}

/** How an account collects money, in a response. */
export const CollectFunds: Schema<CollectFunds> = CollectFundsSchema;

const CollectFundsInputSchema = z.strictObject({
  ach: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  cardPayments: z.optional(
    z.strictObject({
      cardAcceptanceMethods: z.optional(CardAcceptanceMethodsInput),
      /** Whether the business already accepts cards with another provider. */
      currentlyAcceptsCards: z.optional(z.boolean()),
      estimatedActivity: z.optional(EstimatedActivityInput),
      fulfillment: z.optional(UnderwritingFulfillmentInput),
      refundPolicy: z.optional(RefundPolicyInput),
    }),
  ),
});

/** How an account collects money, in a request. */
export interface CollectFundsInput extends z.infer<typeof CollectFundsInputSchema> {}

/** How an account collects money, in a request. */
export const CollectFundsInput: Schema<CollectFundsInput> = CollectFundsInputSchema;
