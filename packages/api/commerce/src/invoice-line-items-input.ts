import { AmountDecimalInput, id, PriceModifierInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const InvoiceLineItemOptionInputSchema = z.strictObject({
  name: z.string(),
  quantity: z.int(),
  /** Added to the price of one item. Negative amounts reduce the price. */
  priceModifier: z.optional(PriceModifierInput),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** An option that the buyer chose for a line item of an invoice, such as a size, in a request. */
export interface InvoiceLineItemOptionInput extends z.infer<typeof InvoiceLineItemOptionInputSchema> {}

/** An option that the buyer chose for a line item of an invoice, such as a size, in a request. */
export const InvoiceLineItemOptionInput: Schema<InvoiceLineItemOptionInput> =
  InvoiceLineItemOptionInputSchema;

const InvoiceLineItemInputSchema = z.strictObject({
  name: z.string(),
  /** The price of one item without its options. The price of the product is not used. */
  basePrice: AmountDecimalInput,
  quantity: z.int(),
  /** A product of the account. The line item shows its images. */
  productID: z.optional(id()),
  options: z.optional(z.array(InvoiceLineItemOptionInput)),
});

/** A product or a service on an invoice, in a request. */
export interface InvoiceLineItemInput extends z.infer<typeof InvoiceLineItemInputSchema> {}

/** A product or a service on an invoice, in a request. */
export const InvoiceLineItemInput: Schema<InvoiceLineItemInput> = InvoiceLineItemInputSchema;

const InvoiceLineItemsInputSchema = z.strictObject({
  items: z.array(InvoiceLineItemInput),
});

/** The products and services on an invoice, in a request. */
export interface InvoiceLineItemsInput extends z.infer<typeof InvoiceLineItemsInputSchema> {}

/** The products and services on an invoice, in a request. */
export const InvoiceLineItemsInput: Schema<InvoiceLineItemsInput> = InvoiceLineItemsInputSchema;

const InvoiceLineItemsUpdateInputSchema = z.strictObject({
  /** Replaces all items. */
  items: z.optional(z.array(InvoiceLineItemInput)),
});

/** A change of the products and services on an invoice. */
export interface InvoiceLineItemsUpdateInput extends z.infer<typeof InvoiceLineItemsUpdateInputSchema> {}

/** A change of the products and services on an invoice. */
export const InvoiceLineItemsUpdateInput: Schema<InvoiceLineItemsUpdateInput> =
  InvoiceLineItemsUpdateInputSchema;
