import { AmountDecimal, AmountDecimalInput, id, PriceModifierInput } from "@moovkit/models";
import * as z from "zod/mini";

/** The fields of the options of all line items, in a response. */
export const lineItemOptionFields = {
  name: z.string(),
  quantity: z.int(),
  /** What the option adds to the price of one item, or takes off it. */
  priceModifier: z.optional(AmountDecimal),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
};

/** The fields of all line items, in a response. */
export const lineItemFields = {
  name: z.string(),
  /** The price of one item without its options. */
  basePrice: AmountDecimal,
  quantity: z.int(),
  productID: z.optional(z.string()),
};

/** The fields of the options of all line items, in a request. */
export const lineItemOptionInputFields = {
  name: z.string(),
  quantity: z.int(),
  /** What the option adds to the price of one item, or takes off it. */
  priceModifier: z.optional(PriceModifierInput),
  /** The name of the group that the option belongs to. */
  group: z.optional(z.string()),
};

/** The fields of all line items, in a request. */
export const lineItemInputFields = {
  name: z.string(),
  /** The price of one item without its options. The price of the product is not used. */
  basePrice: AmountDecimalInput,
  quantity: z.int(),
  /** A product of the account. The line item shows its images. */
  productID: z.optional(id()),
};
