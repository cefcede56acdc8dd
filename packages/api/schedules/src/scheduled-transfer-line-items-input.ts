import { AmountDecimalInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The fields that line items and their options have in common. */
const item = {
  name: z.string(),
  quantity: z.int(),
  imageIDs: z.optional(z.array(id())),
};

const ScheduledTransferLineItemOptionInputSchema = z.strictObject({
  ...item,
  /** What the option adds to the price. */
  priceModifier: z.optional(AmountDecimalInput),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
});

/** A choice of the buyer for a line item of scheduled transfers, in a request. */
export interface ScheduledTransferLineItemOptionInput
  extends z.infer<typeof ScheduledTransferLineItemOptionInputSchema> {}

/** A choice of the buyer for a line item of scheduled transfers, in a request. */
export const ScheduledTransferLineItemOptionInput: Schema<ScheduledTransferLineItemOptionInput> =
  ScheduledTransferLineItemOptionInputSchema;

const ScheduledTransferLineItemInputSchema = z.strictObject({
  ...item,
  /** The price of one item without its options. */
  basePrice: AmountDecimalInput,
  options: z.optional(z.array(ScheduledTransferLineItemOptionInput)),
  productID: z.optional(id()),
});

/** Something that scheduled transfers pay for, in a request. */
export interface ScheduledTransferLineItemInput
  extends z.infer<typeof ScheduledTransferLineItemInputSchema> {}

/** Something that scheduled transfers pay for, in a request. */
export const ScheduledTransferLineItemInput: Schema<ScheduledTransferLineItemInput> =
  ScheduledTransferLineItemInputSchema;

const ScheduledTransferLineItemsInputSchema = z.strictObject({
  items: z.array(ScheduledTransferLineItemInput),
});

/** What scheduled transfers pay for, in a request. The total is `amount` minus `salesTaxAmount`. */
export interface ScheduledTransferLineItemsInput
  extends z.infer<typeof ScheduledTransferLineItemsInputSchema> {}

/** What scheduled transfers pay for, in a request. The total is `amount` minus `salesTaxAmount`. */
export const ScheduledTransferLineItemsInput: Schema<ScheduledTransferLineItemsInput> =
  ScheduledTransferLineItemsInputSchema;
