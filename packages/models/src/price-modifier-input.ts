import * as z from "zod/mini";
import type { Schema } from "./schema.js";

const PriceModifierInputSchema = z.strictObject({
  /** Three-letter code, such as `USD`. */
  currency: z.string().check(z.regex(/^[A-Za-z]{3}$/)),
  /** Decimal in the main unit of the currency, with 1 to 9 decimal places: `"1.50"`, or `"-0.75"` for a discount. */
  valueDecimal: z.string().check(z.regex(/^-?\d+\.\d{1,9}$/)),
});

/** An amount that is added to a price, in a request. Negative amounts reduce the price. */
export interface PriceModifierInput extends z.infer<typeof PriceModifierInputSchema> {}

/** An amount that is added to a price, in a request. Negative amounts reduce the price. */
export const PriceModifierInput: Schema<PriceModifierInput> = PriceModifierInputSchema;
