import { AmountDecimalIssues } from "@moovkit/models";
import * as z from "zod/mini";

/** The messages about the options of all line items. */
export const lineItemOptionIssues = {
  name: z.optional(z.string()),
  group: z.optional(z.string()),
  priceModifier: z.optional(AmountDecimalIssues),
  quantity: z.optional(z.string()),
};

/** The messages about all line items. */
export const lineItemIssues = {
  productID: z.optional(z.string()),
  name: z.optional(z.string()),
  basePrice: z.optional(AmountDecimalIssues),
  quantity: z.optional(z.string()),
};

/** The messages about the parts of an amount. */
export const amountDetailsIssues = {
  tax: z.optional(z.string()),
  surcharge: z.optional(z.string()),
};
