import * as z from "zod/mini";
import { AmountDecimalInput } from "./amount-decimal.js";
import { id } from "./id.js";
import { PriceModifierInput } from "./price-modifier-input.js";
import type { Schema } from "./schema.js";

const LineItemOptionInputSchema = z.strictObject({
  name: z.string(),
  quantity: z.int(),
  /** Added to the price of one item. Negative amounts reduce the price. */
  priceModifier: z.optional(PriceModifierInput),
  /**
   * Images of the account.
   * @deprecated Moov will remove it. Set the `productID` of the line item to show the images of a product.
   */
  imageIDs: z.optional(z.array(id())),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** An option that the buyer chose for a line item of a transfer or a payment link, such as a size, in a request. */
export interface LineItemOptionInput extends z.infer<typeof LineItemOptionInputSchema> {}

/** An option that the buyer chose for a line item of a transfer or a payment link, such as a size, in a request. */
export const LineItemOptionInput: Schema<LineItemOptionInput> = LineItemOptionInputSchema;

const LineItemInputSchema = z.strictObject({
  name: z.string(),
  /** The price of one item without its options. The price of the product is not used. */
  basePrice: AmountDecimalInput,
  quantity: z.int(),
  options: z.optional(z.array(LineItemOptionInput)),
  /**
   * Images of the account.
   * @deprecated Moov will remove it. Set `productID` to show the images of a product.
   */
  imageIDs: z.optional(z.array(id())),
  /** A product of the account. The line item shows its images. */
  productID: z.optional(id()),
});

/** A product or a service that a transfer or a payment link pays for, in a request. */
export interface LineItemInput extends z.infer<typeof LineItemInputSchema> {}

/** A product or a service that a transfer or a payment link pays for, in a request. */
export const LineItemInput: Schema<LineItemInput> = LineItemInputSchema;

const LineItemsInputSchema = z.strictObject({
  items: z.array(LineItemInput),
});

/** The products and services that a transfer or a payment link pays for, in a request. */
export interface LineItemsInput extends z.infer<typeof LineItemsInputSchema> {}

/** The products and services that a transfer or a payment link pays for, in a request. */
export const LineItemsInput: Schema<LineItemsInput> = LineItemsInputSchema;
