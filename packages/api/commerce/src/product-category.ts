import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ProductCategorySchema = openObject({
  categoryID: z.string(),
  name: z.string(),
  /** The names of the category and of all categories above it. */
  fullName: z.string(),
  /** 1 is the top level. */
  level: z.int(),
  /** Absent on the top level. */
  parentID: z.optional(z.string()),
});

/** A category of products. Categories form a tree. */
export interface ProductCategory extends z.infer<typeof ProductCategorySchema> {}

/** A category of products. Categories form a tree. */
export const ProductCategory: Schema<ProductCategory> = ProductCategorySchema;

const ProductCategoriesSchema = openObject({
  categories: z.array(ProductCategory),
});

/** All categories of products. */
export interface ProductCategories extends z.infer<typeof ProductCategoriesSchema> {}

/** All categories of products. */
export const ProductCategories: Schema<ProductCategories> = ProductCategoriesSchema;
