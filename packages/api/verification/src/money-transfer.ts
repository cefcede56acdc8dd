import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { EstimatedActivity, EstimatedActivityInput } from "./estimated-activity.js";

const MoneyTransferSchema = openObject({
  pullFromCard: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
  pushToCard: z.optional(openObject({ estimatedActivity: z.optional(EstimatedActivity) })),
});

/** How an account moves money between the cards and the wallets of people, in a response. */
export interface MoneyTransfer extends z.infer<typeof MoneyTransferSchema> {}

/** How an account moves money between the cards and the wallets of people, in a response. */
export const MoneyTransfer: Schema<MoneyTransfer> = MoneyTransferSchema;

const MoneyTransferInputSchema = z.strictObject({
  pullFromCard: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
  pushToCard: z.optional(z.strictObject({ estimatedActivity: z.optional(EstimatedActivityInput) })),
});

/** How an account moves money between the cards and the wallets of people, in a request. */
export interface MoneyTransferInput extends z.infer<typeof MoneyTransferInputSchema> {}

/** How an account moves money between the cards and the wallets of people, in a request. */
export const MoneyTransferInput: Schema<MoneyTransferInput> = MoneyTransferInputSchema;
