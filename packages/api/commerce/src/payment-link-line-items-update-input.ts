import { LineItemInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PaymentLinkLineItemsUpdateInputSchema = z.strictObject({
  /** Replaces all items. */
  items: z.optional(z.array(LineItemInput)),
});

/** A change of what is paid with a payment link. */
export interface PaymentLinkLineItemsUpdateInput
  extends z.infer<typeof PaymentLinkLineItemsUpdateInputSchema> {}

/** A change of what is paid with a payment link. */
export const PaymentLinkLineItemsUpdateInput: Schema<PaymentLinkLineItemsUpdateInput> =
  PaymentLinkLineItemsUpdateInputSchema;
