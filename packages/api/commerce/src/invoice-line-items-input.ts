import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { lineItemInputFields, lineItemOptionInputFields } from "./line-item-fields.js";

const InvoiceLineItemOptionInputSchema = z.strictObject(lineItemOptionInputFields);

/** A choice of the buyer for a line item of an invoice, such as a size, in a request. */
export interface InvoiceLineItemOptionInput extends z.infer<typeof InvoiceLineItemOptionInputSchema> {}

/** A choice of the buyer for a line item of an invoice, such as a size, in a request. */
export const InvoiceLineItemOptionInput: Schema<InvoiceLineItemOptionInput> =
  InvoiceLineItemOptionInputSchema;

const InvoiceLineItemInputSchema = z.strictObject({
  ...lineItemInputFields,
  options: z.optional(z.array(InvoiceLineItemOptionInput)),
});

/** Something that an invoice asks payment for, in a request. */
export interface InvoiceLineItemInput extends z.infer<typeof InvoiceLineItemInputSchema> {}

/** Something that an invoice asks payment for, in a request. */
export const InvoiceLineItemInput: Schema<InvoiceLineItemInput> = InvoiceLineItemInputSchema;

const InvoiceLineItemsInputSchema = z.strictObject({
  items: z.array(InvoiceLineItemInput),
});

/** What an invoice asks payment for, in a request. */
export interface InvoiceLineItemsInput extends z.infer<typeof InvoiceLineItemsInputSchema> {}

/** What an invoice asks payment for, in a request. */
export const InvoiceLineItemsInput: Schema<InvoiceLineItemsInput> = InvoiceLineItemsInputSchema;

const InvoiceLineItemsUpdateInputSchema = z.strictObject({
  /** Replaces all items. */
  items: z.optional(z.array(InvoiceLineItemInput)),
});

/** A change of what an invoice asks payment for. */
export interface InvoiceLineItemsUpdateInput extends z.infer<typeof InvoiceLineItemsUpdateInputSchema> {}

/** A change of what an invoice asks payment for. */
export const InvoiceLineItemsUpdateInput: Schema<InvoiceLineItemsUpdateInput> =
  InvoiceLineItemsUpdateInputSchema;
