import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { assignedImageFields } from "./assigned-image-fields.js";
import { lineItemFields, lineItemOptionFields } from "./line-item-fields.js";

const PaymentLinkLineItemImageMetadataSchema = openObject(assignedImageFields);

/** An image of a line item of a payment link. */
export interface PaymentLinkLineItemImageMetadata
  extends z.infer<typeof PaymentLinkLineItemImageMetadataSchema> {}

/** An image of a line item of a payment link. */
export const PaymentLinkLineItemImageMetadata: Schema<PaymentLinkLineItemImageMetadata> =
  PaymentLinkLineItemImageMetadataSchema;

const PaymentLinkLineItemOptionSchema = openObject({
  ...lineItemOptionFields,
  images: z.optional(z.array(PaymentLinkLineItemImageMetadata)),
});

/** A choice of the buyer for a line item of a payment link, such as a size, in a response. */
export interface PaymentLinkLineItemOption extends z.infer<typeof PaymentLinkLineItemOptionSchema> {}

/** A choice of the buyer for a line item of a payment link, such as a size, in a response. */
export const PaymentLinkLineItemOption: Schema<PaymentLinkLineItemOption> = PaymentLinkLineItemOptionSchema;

const PaymentLinkLineItemSchema = openObject({
  ...lineItemFields,
  options: z.optional(z.array(PaymentLinkLineItemOption)),
  /** The images of the product. */
  images: z.optional(z.array(PaymentLinkLineItemImageMetadata)),
});

/** Something that is paid with a payment link, in a response. */
export interface PaymentLinkLineItem extends z.infer<typeof PaymentLinkLineItemSchema> {}

/** Something that is paid with a payment link, in a response. */
export const PaymentLinkLineItem: Schema<PaymentLinkLineItem> = PaymentLinkLineItemSchema;

const PaymentLinkLineItemsSchema = openObject({
  items: z.array(PaymentLinkLineItem),
});

/** What is paid with a payment link, in a response. */
export interface PaymentLinkLineItems extends z.infer<typeof PaymentLinkLineItemsSchema> {}

/** What is paid with a payment link, in a response. */
export const PaymentLinkLineItems: Schema<PaymentLinkLineItems> = PaymentLinkLineItemsSchema;
