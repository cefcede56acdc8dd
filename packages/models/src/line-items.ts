import * as z from "zod/mini";
import { AmountDecimal } from "./amount-decimal.js";
import { AssignedImageMetadata } from "./assigned-image-metadata.js";
import { openObject, type Schema } from "./schema.js";

const LineItemOptionSchema = openObject({
  name: z.string(),
  quantity: z.int(),
  /** What the option adds to the price of one item, or takes off it. */
  priceModifier: z.optional(AmountDecimal),
  images: z.optional(z.array(AssignedImageMetadata)),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** A choice of the buyer for a line item, such as a size, in a response. */
export interface LineItemOption extends z.infer<typeof LineItemOptionSchema> {}

/** A choice of the buyer for a line item, such as a size, in a response. */
export const LineItemOption: Schema<LineItemOption> = LineItemOptionSchema;

const LineItemSchema = openObject({
  name: z.string(),
  /** The price of one item without its options. */
  basePrice: AmountDecimal,
  quantity: z.int(),
  options: z.optional(z.array(LineItemOption)),
  /** The images of the line item, and those of its product. */
  images: z.optional(z.array(AssignedImageMetadata)),
  productID: z.optional(z.string()),
});

/** Something that a transfer, an invoice or a payment link is for, in a response. */
export interface LineItem extends z.infer<typeof LineItemSchema> {}

/** Something that a transfer, an invoice or a payment link is for, in a response. */
export const LineItem: Schema<LineItem> = LineItemSchema;

const LineItemsSchema = openObject({
  items: z.array(LineItem),
});

/** What a transfer, an invoice or a payment link is for, in a response. */
export interface LineItems extends z.infer<typeof LineItemsSchema> {}

/** What a transfer, an invoice or a payment link is for, in a response. */
export const LineItems: Schema<LineItems> = LineItemsSchema;
