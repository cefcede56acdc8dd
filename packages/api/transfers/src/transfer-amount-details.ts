import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TransferAmountDetailsSchema = openObject({
  tip: z.optional(AmountDecimal),
  tax: z.optional(AmountDecimal),
  surcharge: z.optional(AmountDecimal),
});

/** The parts of the amount of a transfer, in a response. */
export interface TransferAmountDetails extends z.infer<typeof TransferAmountDetailsSchema> {}

/** The parts of the amount of a transfer, in a response. */
export const TransferAmountDetails: Schema<TransferAmountDetails> = TransferAmountDetailsSchema;

const TransferAmountDetailsInputSchema = z.strictObject({
  tip: z.optional(AmountDecimalInput),
  tax: z.optional(AmountDecimalInput),
  surcharge: z.optional(AmountDecimalInput),
});

/** The parts of the amount of a transfer, in a request. The amount includes them. */
export interface TransferAmountDetailsInput extends z.infer<typeof TransferAmountDetailsInputSchema> {}

/** The parts of the amount of a transfer, in a request. The amount includes them. */
export const TransferAmountDetailsInput: Schema<TransferAmountDetailsInput> =
  TransferAmountDetailsInputSchema;
