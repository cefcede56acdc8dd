import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { EstimatedActivity, EstimatedActivityInput } from "./estimated-activity.js";

const SendFundsSchema = openObject({
  ach: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  pushToCard: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  rtp: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  instantBank: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  wire: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
});

/** How an account sends money, in a response. */
export interface SendFunds extends z.infer<typeof SendFundsSchema> {}

/** How an account sends money, in a response. */
export const SendFunds: Schema<SendFunds> = SendFundsSchema;

const SendFundsInputSchema = z.strictObject({
  ach: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  pushToCard: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  rtp: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  instantBank: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  wire: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
});

/** How an account sends money, in a request. */
export interface SendFundsInput extends z.infer<typeof SendFundsInputSchema> {}

/** How an account sends money, in a request. */
export const SendFundsInput: Schema<SendFundsInput> = SendFundsInputSchema;
