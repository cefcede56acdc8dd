import { AmountDecimal, AssignedImageMetadata, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ProductCategory } from "./product-category.js";

const ProductOptionSchema = openObject({
  name: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** Added to the price. Negative amounts reduce the price. */
  priceModifier: z.optional(AmountDecimal),
  images: z.optional(z.array(AssignedImageMetadata)),
});

/** A choice within an option group, in a response. */
export interface ProductOption extends z.infer<typeof ProductOptionSchema> {}

/** A choice within an option group, in a response. */
export const ProductOption: Schema<ProductOption> = ProductOptionSchema;

const ProductOptionGroupSchema = openObject({
  name: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** Minimum number of options that the buyer must choose. */
  minSelect: z.int(),
  /** Maximum number of options that the buyer can choose. */
  maxSelect: z.int(),
  options: z.array(ProductOption),
});

/** Choices of the buyer, such as sizes, in a response. */
export interface ProductOptionGroup extends z.infer<typeof ProductOptionGroupSchema> {}

/** Choices of the buyer, such as sizes, in a response. */
export const ProductOptionGroup: Schema<ProductOptionGroup> = ProductOptionGroupSchema;

const ProductSchema = openObject({
  productID: z.string(),
  title: z.string(),
  /** Markdown without HTML. */
  description: z.optional(z.string()),
  /** The price without options. */
  basePrice: AmountDecimal,
  optionGroups: z.optional(z.array(ProductOptionGroup)),
  images: z.optional(z.array(AssignedImageMetadata)),
  category: z.optional(ProductCategory),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** Something that an account sells. */
export interface Product extends z.infer<typeof ProductSchema> {}

/** Something that an account sells. */
export const Product: Schema<Product> = ProductSchema;
