import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CardVolumeDistributionSchema = openObject({
  ecommercePercentage: z.int(),
  cardPresentPercentage: z.int(),
  mailOrPhonePercentage: z.int(),
  debtRepaymentPercentage: z.int(),
});

/** How a business accepts cards, in percent of the volume, in a response. */
export interface CardVolumeDistribution extends z.infer<typeof CardVolumeDistributionSchema> {}

/** How a business accepts cards, in percent of the volume, in a response. */
export const CardVolumeDistribution: Schema<CardVolumeDistribution> = CardVolumeDistributionSchema;

const CardVolumeDistributionInputSchema = z.strictObject({
  ecommercePercentage: z.int(),
  cardPresentPercentage: z.int(),
  mailOrPhonePercentage: z.int(),
  debtRepaymentPercentage: z.int(),
});

/** How a business accepts cards, in percent of the volume, in a request. */
export interface CardVolumeDistributionInput extends z.infer<typeof CardVolumeDistributionInputSchema> {}

/** How a business accepts cards, in percent of the volume, in a request. */
export const CardVolumeDistributionInput: Schema<CardVolumeDistributionInput> =
  CardVolumeDistributionInputSchema;
