import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Product } from "./product.js";

const GetProductInputSchema = z.strictObject({
  accountID: id(),
  productID: id(),
});

/** Input of `getProduct`. */
export interface GetProductInput extends z.infer<typeof GetProductInputSchema> {}

/** Input of `getProduct`. */
export const GetProductInput: Schema<GetProductInput> = GetProductInputSchema;

/**
 * Returns a product, even if it is disabled. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { getProduct } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { title } = await getProduct(client, { accountID: "5a3f", productID: "ec7e" });
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const getProduct = defineOperation({
  id: "getProduct",
  method: "GET",
  path: "/accounts/{accountID}/products/{productID}",
  input: GetProductInput,
  output: { 200: Product },
});
