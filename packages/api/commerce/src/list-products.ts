import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Product } from "./product.js";

const ListProductsInputSchema = z.strictObject({
  accountID: id(),
  /** Only products of this category, or of a category below it. */
  category: z.optional(id()),
  /** Only products with this text in their title, in upper or lower case. */
  title: z.optional(z.string()),
  ...pageInput,
});

/** Input of `listProducts`. */
export interface ListProductsInput extends z.infer<typeof ListProductsInputSchema> {}

/** Input of `listProducts`. */
export const ListProductsInput: Schema<ListProductsInput> = ListProductsInputSchema;

/**
 * Returns the products of an account, without disabled ones. Await the call for one page, or iterate over it for all
 * products. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { listProducts } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { title, basePrice } of listProducts(client, { accountID: "5a3f", title: "cake" }))
 *   console.log(title, basePrice.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const listProducts = defineOperation({
  id: "listProducts",
  method: "GET",
  path: "/accounts/{accountID}/products",
  input: ListProductsInput,
  output: { 200: z.array(Product) },
  pagination: offsetPagination<Product>("productID"),
});
