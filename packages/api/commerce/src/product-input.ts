import { AmountDecimalInput, id, PriceModifierInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AssignProductImageInputSchema = z.strictObject({
  imageID: id(),
});

/** An uploaded image to show with a product or an option. */
export interface AssignProductImageInput extends z.infer<typeof AssignProductImageInputSchema> {}

/** An uploaded image to show with a product or an option. */
export const AssignProductImageInput: Schema<AssignProductImageInput> = AssignProductImageInputSchema;

const ProductOptionInputSchema = z.strictObject({
  name: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** Added to the price. Negative amounts reduce the price. */
  priceModifier: z.optional(PriceModifierInput),
  images: z.optional(z.array(AssignProductImageInput)),
});

/** A choice within an option group, in a request. */
export interface ProductOptionInput extends z.infer<typeof ProductOptionInputSchema> {}

/** A choice within an option group, in a request. */
export const ProductOptionInput: Schema<ProductOptionInput> = ProductOptionInputSchema;

const ProductOptionGroupInputSchema = z.strictObject({
  name: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** Minimum number of options that the buyer must choose. 0 makes the choice optional. */
  minSelect: z.int(),
  /** Maximum number of options that the buyer can choose. */
  maxSelect: z.int(),
  options: z.array(ProductOptionInput),
});

/** Choices of the buyer, such as sizes, in a request. */
export interface ProductOptionGroupInput extends z.infer<typeof ProductOptionGroupInputSchema> {}

/** Choices of the buyer, such as sizes, in a request. */
export const ProductOptionGroupInput: Schema<ProductOptionGroupInput> = ProductOptionGroupInputSchema;

/** The fields of a product, in a request. */
export const productInputFields = {
  title: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** The price without options. */
  basePrice: AmountDecimalInput,
  images: z.optional(z.array(AssignProductImageInput)),
  optionGroups: z.optional(z.array(ProductOptionGroupInput)),
  /** A category of `listProductCategories`. */
  categoryID: z.optional(id()),
};
