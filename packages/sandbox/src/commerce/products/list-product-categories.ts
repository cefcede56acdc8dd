import { listProductCategories } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { PRODUCT_CATEGORIES } from "./product-categories.js";

export const handleListProductCategories = defineHandler(listProductCategories, {
  handle: () => ({ body: { categories: PRODUCT_CATEGORIES } }),
});
