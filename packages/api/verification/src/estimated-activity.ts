import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { MonthlyVolumeRange, MonthlyVolumeRangeInput } from "./monthly-volume-range.js";

const EstimatedActivitySchema = openObject({
  averageTransactionAmount: z.optional(z.int()),
  maximumTransactionAmount: z.optional(z.int()),
  monthlyVolumeRange: z.optional(MonthlyVolumeRange),
});

/** The payments that an account expects, in a response. Moov does not document the unit of the amounts. */
export interface EstimatedActivity extends z.infer<typeof EstimatedActivitySchema> {}

/** The payments that an account expects, in a response. Moov does not document the unit of the amounts. */
export const EstimatedActivity: Schema<EstimatedActivity> = EstimatedActivitySchema;

const EstimatedActivityInputSchema = z.strictObject({
  averageTransactionAmount: z.optional(z.int()),
  maximumTransactionAmount: z.optional(z.int()),
  monthlyVolumeRange: z.optional(MonthlyVolumeRangeInput),
});

/** The payments that an account expects, in a request. Moov does not document the unit of the amounts. */
export interface EstimatedActivityInput extends z.infer<typeof EstimatedActivityInputSchema> {}

/** The payments that an account expects, in a request. Moov does not document the unit of the amounts. */
export const EstimatedActivityInput: Schema<EstimatedActivityInput> = EstimatedActivityInputSchema;
