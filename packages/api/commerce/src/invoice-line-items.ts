import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { assignedImageFields } from "./assigned-image-fields.js";
import { lineItemFields, lineItemOptionFields } from "./line-item-fields.js";

const InvoiceLineItemImageMetadataSchema = openObject(assignedImageFields);

/** An image of a line item of an invoice. */
export interface InvoiceLineItemImageMetadata extends z.infer<typeof InvoiceLineItemImageMetadataSchema> {}

/** An image of a line item of an invoice. */
export const InvoiceLineItemImageMetadata: Schema<InvoiceLineItemImageMetadata> =
  InvoiceLineItemImageMetadataSchema;

const InvoiceLineItemOptionSchema = openObject({
  ...lineItemOptionFields,
  images: z.optional(z.array(InvoiceLineItemImageMetadata)),
});

/** A choice of the buyer for a line item of an invoice, such as a size, in a response. */
export interface InvoiceLineItemOption extends z.infer<typeof InvoiceLineItemOptionSchema> {}

/** A choice of the buyer for a line item of an invoice, such as a size, in a response. */
export const InvoiceLineItemOption: Schema<InvoiceLineItemOption> = InvoiceLineItemOptionSchema;

const InvoiceLineItemSchema = openObject({
  ...lineItemFields,
  options: z.optional(z.array(InvoiceLineItemOption)),
  /** The images of the product. */
  images: z.optional(z.array(InvoiceLineItemImageMetadata)),
});

/** Something that is paid with an invoice, in a response. */
export interface InvoiceLineItem extends z.infer<typeof InvoiceLineItemSchema> {}

/** Something that is paid with an invoice, in a response. */
export const InvoiceLineItem: Schema<InvoiceLineItem> = InvoiceLineItemSchema;

const InvoiceLineItemsSchema = openObject({
  items: z.array(InvoiceLineItem),
});

/** What is paid with an invoice, in a response. */
export interface InvoiceLineItems extends z.infer<typeof InvoiceLineItemsSchema> {}

/** What is paid with an invoice, in a response. */
export const InvoiceLineItems: Schema<InvoiceLineItems> = InvoiceLineItemsSchema;
