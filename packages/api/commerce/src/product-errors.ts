import { AmountDecimalIssues, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The messages about images, by the index of the image. */
const imagesIssues = z.optional(z.record(z.string(), openObject({ imageID: z.optional(z.string()) })));

const ProductOptionIssuesSchema = openObject({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  priceModifier: z.optional(AmountDecimalIssues),
  /** The messages, by the index of the image. */
  images: imagesIssues,
});

/** The server's message for each rejected field of an option of a product. */
export interface ProductOptionIssues extends z.infer<typeof ProductOptionIssuesSchema> {}

/** The server's message for each rejected field of an option of a product. */
export const ProductOptionIssues: Schema<ProductOptionIssues> = ProductOptionIssuesSchema;

const ProductOptionGroupIssuesSchema = openObject({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  minSelect: z.optional(z.string()),
  maxSelect: z.optional(z.string()),
  /** The messages, by the index of the option. */
  options: z.optional(z.record(z.string(), ProductOptionIssues)),
});

/** The server's message for each rejected field of an option group of a product. */
export interface ProductOptionGroupIssues extends z.infer<typeof ProductOptionGroupIssuesSchema> {}

/** The server's message for each rejected field of an option group of a product. */
export const ProductOptionGroupIssues: Schema<ProductOptionGroupIssues> = ProductOptionGroupIssuesSchema;

const ProductIssuesSchema = openObject({
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  basePrice: z.optional(AmountDecimalIssues),
  /** The messages, by the index of the image. */
  images: imagesIssues,
  /** The messages, by the index of the group. */
  optionGroups: z.optional(z.record(z.string(), ProductOptionGroupIssues)),
  categoryID: z.optional(z.string()),
});

/** The server's message for each rejected field of `createProduct` and `updateProduct` (status 422). */
export interface ProductIssues extends z.infer<typeof ProductIssuesSchema> {}

/** The server's message for each rejected field of `createProduct` and `updateProduct` (status 422). */
export const ProductIssues: Schema<ProductIssues> = ProductIssuesSchema;
