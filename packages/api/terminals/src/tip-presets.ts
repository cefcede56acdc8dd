import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TipCalculationBasis, TipCalculationBasisInput } from "./tip-calculation-basis.js";

const TipPresetsSchema = openObject({
  /** How tips in percent are calculated. */
  calculationBasis: z.optional(TipCalculationBasis),
  /** Tips in percent. */
  percentageOptions: z.optional(z.array(z.int())),
  /** Tips as amounts of money. */
  fixedAmountOptions: z.optional(z.array(AmountDecimal)),
});

/** The tips that customers can choose from, in a response. */
export interface TipPresets extends z.infer<typeof TipPresetsSchema> {}

/** The tips that customers can choose from, in a response. */
export const TipPresets: Schema<TipPresets> = TipPresetsSchema;

const TipPresetsInputSchema = z.strictObject({
  /** How tips in percent are calculated. Set it together with `percentageOptions`. */
  calculationBasis: z.optional(TipCalculationBasisInput),
  /** Up to 3 different tips in percent, each above 0 and below 100. */
  percentageOptions: z.optional(z.array(z.int())),
  /** Up to 3 different tips as amounts of money, each above 0. */
  fixedAmountOptions: z.optional(z.array(AmountDecimalInput)),
});

/** The tips that customers can choose from, in a request. */
export interface TipPresetsInput extends z.infer<typeof TipPresetsInputSchema> {}

/** The tips that customers can choose from, in a request. */
export const TipPresetsInput: Schema<TipPresetsInput> = TipPresetsInputSchema;
