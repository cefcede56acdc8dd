import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TransferLineItemImageMetadataSchema = openObject({
  imageID: z.string(),
  altText: z.optional(z.string()),
  /** The URL of the image. */
  link: z.string(),
  /** The ID of the image in its URL. */
  publicID: z.string(),
});

/** An image of a line item. */
export interface TransferLineItemImageMetadata extends z.infer<typeof TransferLineItemImageMetadataSchema> {}

/** An image of a line item. */
export const TransferLineItemImageMetadata: Schema<TransferLineItemImageMetadata> =
  TransferLineItemImageMetadataSchema;

const TransferLineItemOptionSchema = openObject({
  name: z.string(),
  quantity: z.int(),
  /** What the option adds to the price, or takes off it. */
  priceModifier: z.optional(AmountDecimal),
  images: z.optional(z.array(TransferLineItemImageMetadata)),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** A choice of the buyer for a line item, such as a size, in a response. */
export interface TransferLineItemOption extends z.infer<typeof TransferLineItemOptionSchema> {}

/** A choice of the buyer for a line item, such as a size, in a response. */
export const TransferLineItemOption: Schema<TransferLineItemOption> = TransferLineItemOptionSchema;

const TransferLineItemSchema = openObject({
  name: z.string(),
  /** The price of one item without its options. */
  basePrice: AmountDecimal,
  quantity: z.int(),
  options: z.optional(z.array(TransferLineItemOption)),
  images: z.optional(z.array(TransferLineItemImageMetadata)),
  productID: z.optional(z.string()),
});

/** Something that a transfer pays for, in a response. */
export interface TransferLineItem extends z.infer<typeof TransferLineItemSchema> {}

/** Something that a transfer pays for, in a response. */
export const TransferLineItem: Schema<TransferLineItem> = TransferLineItemSchema;

const TransferLineItemsSchema = openObject({
  items: z.array(TransferLineItem),
});

/** What a transfer pays for, in a response. */
export interface TransferLineItems extends z.infer<typeof TransferLineItemsSchema> {}

/** What a transfer pays for, in a response. */
export const TransferLineItems: Schema<TransferLineItems> = TransferLineItemsSchema;
