import { defineOperation } from "@moovkit/core";
import { ProductCategories } from "./product-category.js";

/**
 * Returns all categories that a product can have. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { listProductCategories } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { categories } = await listProductCategories(client);
 * const topLevel = categories.filter(({ level }) => level === 1);
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const listProductCategories = defineOperation({
  id: "listProductCategories",
  method: "GET",
  path: "/product-categories",
  output: { 200: ProductCategories },
});
