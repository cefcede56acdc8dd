import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Product } from "./product.js";
import { ProductIssues } from "./product-errors.js";
import { productInputFields } from "./product-input.js";

const UpdateProductInputSchema = z.strictObject({
  accountID: id(),
  productID: id(),
  ...productInputFields,
});

/** Input of `updateProduct`. Fields that are omitted are removed. */
export interface UpdateProductInput extends z.infer<typeof UpdateProductInputSchema> {}

/** Input of `updateProduct`. Fields that are omitted are removed. */
export const UpdateProductInput: Schema<UpdateProductInput> = UpdateProductInputSchema;

/**
 * Replaces a product with all its images and options. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { updateProduct } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateProduct(client, {
 *   accountID: "5a3f",
 *   productID: "ec7e",
 *   title: "Cake",
 *   basePrice: { currency: "USD", valueDecimal: "27.00" },
 * });
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const updateProduct = defineOperation({
  id: "updateProduct",
  method: "PUT",
  path: "/accounts/{accountID}/products/{productID}",
  input: UpdateProductInput,
  output: { 200: Product },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ProductIssues) },
});
