import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const VolumeByCustomerTypeSchema = openObject({
  businessToBusinessPercentage: z.int(),
  consumerToBusinessPercentage: z.int(),
});

/** How much of the volume each kind of customer accounts for, in percent, in a response. */
export interface VolumeByCustomerType extends z.infer<typeof VolumeByCustomerTypeSchema> {}

/** How much of the volume each kind of customer accounts for, in percent, in a response. */
export const VolumeByCustomerType: Schema<VolumeByCustomerType> = VolumeByCustomerTypeSchema;

const VolumeByCustomerTypeInputSchema = z.strictObject({
  businessToBusinessPercentage: z.int(),
  consumerToBusinessPercentage: z.int(),
});

/** How much of the volume each kind of customer accounts for, in percent, in a request. */
export interface VolumeByCustomerTypeInput extends z.infer<typeof VolumeByCustomerTypeInputSchema> {}

/** How much of the volume each kind of customer accounts for, in percent, in a request. */
export const VolumeByCustomerTypeInput: Schema<VolumeByCustomerTypeInput> = VolumeByCustomerTypeInputSchema;
