import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const RefundAmountDetailsSchema = openObject({
  surcharge: z.optional(AmountDecimal),
});

/** The parts of the amount of a refund, in a response. */
export interface RefundAmountDetails extends z.infer<typeof RefundAmountDetailsSchema> {}

/** The parts of the amount of a refund, in a response. */
export const RefundAmountDetails: Schema<RefundAmountDetails> = RefundAmountDetailsSchema;

const RefundAmountDetailsInputSchema = z.strictObject({
  /** The part of the amount that returns a surcharge. */
  surcharge: z.optional(AmountDecimalInput),
});

/** The parts of the amount of a refund or a reversal, in a request. */
export interface RefundAmountDetailsInput extends z.infer<typeof RefundAmountDetailsInputSchema> {}

/** The parts of the amount of a refund or a reversal, in a request. */
export const RefundAmountDetailsInput: Schema<RefundAmountDetailsInput> = RefundAmountDetailsInputSchema;
