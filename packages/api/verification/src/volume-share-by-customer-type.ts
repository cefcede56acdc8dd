import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const VolumeShareByCustomerTypeSchema = openObject({
  business: z.optional(z.int()),
  consumer: z.optional(z.int()),
  /** Payments between people. */
  p2p: z.optional(z.int()),
});

/** How much of the volume each kind of customer accounts for, in percent, in a response. */
export interface VolumeShareByCustomerType extends z.infer<typeof VolumeShareByCustomerTypeSchema> {}

/** How much of the volume each kind of customer accounts for, in percent, in a response. */
export const VolumeShareByCustomerType: Schema<VolumeShareByCustomerType> = VolumeShareByCustomerTypeSchema;

const VolumeShareByCustomerTypeInputSchema = z.strictObject({
  business: z.optional(z.int()),
  consumer: z.optional(z.int()),
  /** Payments between people. */
  p2p: z.optional(z.int()),
});

/** How much of the volume each kind of customer accounts for, in percent, in a request. */
export interface VolumeShareByCustomerTypeInput
  extends z.infer<typeof VolumeShareByCustomerTypeInputSchema> {}

/** How much of the volume each kind of customer accounts for, in percent, in a request. */
export const VolumeShareByCustomerTypeInput: Schema<VolumeShareByCustomerTypeInput> =
  VolumeShareByCustomerTypeInputSchema;
