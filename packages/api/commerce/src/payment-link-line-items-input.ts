import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { lineItemInputFields, lineItemOptionInputFields } from "./line-item-fields.js";

const PaymentLinkLineItemOptionInputSchema = z.strictObject({
  ...lineItemOptionInputFields,
  /** Images of the account. */
  imageIDs: z.optional(z.array(id())),
});

/** A choice of the buyer for a line item of a payment link, such as a size, in a request. */
export interface PaymentLinkLineItemOptionInput
  extends z.infer<typeof PaymentLinkLineItemOptionInputSchema> {}

/** A choice of the buyer for a line item of a payment link, such as a size, in a request. */
export const PaymentLinkLineItemOptionInput: Schema<PaymentLinkLineItemOptionInput> =
  PaymentLinkLineItemOptionInputSchema;

const PaymentLinkLineItemInputSchema = z.strictObject({
  ...lineItemInputFields,
  options: z.optional(z.array(PaymentLinkLineItemOptionInput)),
  /**
   * Images of the account.
   * @deprecated Moov will remove it. Set `productID` to show the images of a product.
   */
  imageIDs: z.optional(z.array(id())),
});

/** Something that is paid with a payment link, in a request. */
export interface PaymentLinkLineItemInput extends z.infer<typeof PaymentLinkLineItemInputSchema> {}

/** Something that is paid with a payment link, in a request. */
export const PaymentLinkLineItemInput: Schema<PaymentLinkLineItemInput> = PaymentLinkLineItemInputSchema;

const PaymentLinkLineItemsInputSchema = z.strictObject({
  items: z.array(PaymentLinkLineItemInput),
});

/** What is paid with a payment link, in a request. */
export interface PaymentLinkLineItemsInput extends z.infer<typeof PaymentLinkLineItemsInputSchema> {}

/** What is paid with a payment link, in a request. */
export const PaymentLinkLineItemsInput: Schema<PaymentLinkLineItemsInput> = PaymentLinkLineItemsInputSchema;

const PaymentLinkLineItemsUpdateInputSchema = z.strictObject({
  /** Replaces all items. */
  items: z.optional(z.array(PaymentLinkLineItemInput)),
});

/** A change of what is paid with a payment link. */
export interface PaymentLinkLineItemsUpdateInput
  extends z.infer<typeof PaymentLinkLineItemsUpdateInputSchema> {}

/** A change of what is paid with a payment link. */
export const PaymentLinkLineItemsUpdateInput: Schema<PaymentLinkLineItemsUpdateInput> =
  PaymentLinkLineItemsUpdateInputSchema;
