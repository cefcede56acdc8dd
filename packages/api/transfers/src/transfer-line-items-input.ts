import { AmountDecimalInput, id, PriceModifierInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TransferLineItemOptionInputSchema = z.strictObject({
  name: z.string(),
  quantity: z.int(),
  /** What the option adds to the price, or takes off it. */
  priceModifier: z.optional(PriceModifierInput),
  imageIDs: z.optional(z.array(id())),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** A choice of the buyer for a line item, such as a size, in a request. */
export interface TransferLineItemOptionInput extends z.infer<typeof TransferLineItemOptionInputSchema> {}

/** A choice of the buyer for a line item, such as a size, in a request. */
export const TransferLineItemOptionInput: Schema<TransferLineItemOptionInput> =
  TransferLineItemOptionInputSchema;

const TransferLineItemInputSchema = z.strictObject({
  name: z.string(),
  /** The price of one item without its options. */
  basePrice: AmountDecimalInput,
  quantity: z.int(),
  options: z.optional(z.array(TransferLineItemOptionInput)),
  imageIDs: z.optional(z.array(id())),
  productID: z.optional(id()),
});

/** Something that a transfer pays for, in a request. */
export interface TransferLineItemInput extends z.infer<typeof TransferLineItemInputSchema> {}

/** Something that a transfer pays for, in a request. */
export const TransferLineItemInput: Schema<TransferLineItemInput> = TransferLineItemInputSchema;

const TransferLineItemsInputSchema = z.strictObject({
  items: z.array(TransferLineItemInput),
});

/** What a transfer pays for, in a request. */
export interface TransferLineItemsInput extends z.infer<typeof TransferLineItemsInputSchema> {}

/** What a transfer pays for, in a request. */
export const TransferLineItemsInput: Schema<TransferLineItemsInput> = TransferLineItemsInputSchema;
