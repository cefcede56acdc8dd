import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ScheduledTransferImageMetadataSchema = openObject({
  imageID: z.string(),
  altText: z.optional(z.string()),
  /** The URL of the image. */
  link: z.string(),
  /** The ID of the image in its URL. */
  publicID: z.string(),
});

/** An image of a line item of scheduled transfers. */
export interface ScheduledTransferImageMetadata
  extends z.infer<typeof ScheduledTransferImageMetadataSchema> {}

/** An image of a line item of scheduled transfers. */
export const ScheduledTransferImageMetadata: Schema<ScheduledTransferImageMetadata> =
  ScheduledTransferImageMetadataSchema;

/** The fields that line items and their options have in common. */
const item = {
  name: z.string(),
  quantity: z.int(),
  images: z.optional(z.array(ScheduledTransferImageMetadata)),
};

const ScheduledTransferLineItemOptionSchema = openObject({
  ...item,
  /** What the option adds to the price. */
  priceModifier: z.optional(AmountDecimal),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** A choice of the buyer for a line item of scheduled transfers, in a response. */
export interface ScheduledTransferLineItemOption
  extends z.infer<typeof ScheduledTransferLineItemOptionSchema> {}

/** A choice of the buyer for a line item of scheduled transfers, in a response. */
export const ScheduledTransferLineItemOption: Schema<ScheduledTransferLineItemOption> =
  ScheduledTransferLineItemOptionSchema;

const ScheduledTransferLineItemSchema = openObject({
  ...item,
  /** The price of one item without its options. */
  basePrice: AmountDecimal,
  options: z.optional(z.array(ScheduledTransferLineItemOption)),
  productID: z.optional(z.string()),
});

/** Something that scheduled transfers pay for, in a response. */
export interface ScheduledTransferLineItem extends z.infer<typeof ScheduledTransferLineItemSchema> {}

/** Something that scheduled transfers pay for, in a response. */
export const ScheduledTransferLineItem: Schema<ScheduledTransferLineItem> = ScheduledTransferLineItemSchema;

const ScheduledTransferLineItemsSchema = openObject({
  items: z.array(ScheduledTransferLineItem),
});

/** What scheduled transfers pay for, in a response. */
export interface ScheduledTransferLineItems extends z.infer<typeof ScheduledTransferLineItemsSchema> {}

/** What scheduled transfers pay for, in a response. */
export const ScheduledTransferLineItems: Schema<ScheduledTransferLineItems> =
  ScheduledTransferLineItemsSchema;
