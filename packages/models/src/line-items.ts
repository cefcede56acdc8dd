import * as z from "zod/mini";
import { AmountDecimal } from "./amount-decimal.js";
import { AssignedImageMetadata } from "./assigned-image-metadata.js";
import { openObject, type Schema } from "./schema.js";

const LineItemOptionSchema = openObject({
  name: z.string(),
  quantity: z.int(),
  /** Added to the price of one item. Negative amounts reduce the price. */
  priceModifier: z.optional(AmountDecimal),
  images: z.optional(z.array(AssignedImageMetadata)),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** An option that the buyer chose for a line item, such as a size, in a response. */
export interface LineItemOption extends z.infer<typeof LineItemOptionSchema> {}

/** An option that the buyer chose for a line item, such as a size, in a response. */
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

/** A product or a service that a transfer, an invoice or a payment link pays for, in a response. */
export interface LineItem extends z.infer<typeof LineItemSchema> {}

/** A product or a service that a transfer, an invoice or a payment link pays for, in a response. */
export const LineItem: Schema<LineItem> = LineItemSchema;

const LineItemsSchema = openObject({
  items: z.array(LineItem),
});

/** The products and services that a transfer, an invoice or a payment link pays for, in a response. */
export interface LineItems extends z.infer<typeof LineItemsSchema> {}

/** The products and services that a transfer, an invoice or a payment link pays for, in a response. */
export const LineItems: Schema<LineItems> = LineItemsSchema;
