import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Product } from "./product.js";
import { ProductIssues } from "./product-errors.js";
import { productInputFields } from "./product-input.js";

const CreateProductInputSchema = z.strictObject({
  accountID: id(),
  ...productInputFields,
});

/** Input of `createProduct`. */
export interface CreateProductInput extends z.infer<typeof CreateProductInputSchema> {}

/** Input of `createProduct`. */
export const CreateProductInput: Schema<CreateProductInput> = CreateProductInputSchema;

/**
 * Adds a product to the catalog of an account. The line items of transfers, payment links and invoices can refer to it.
 * Moov documents no scope for it, so use an API key.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the product with
 * `listProducts` before you create it again.
 *
 * @example
 * ```ts
 * import { createProduct } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { productID } = await createProduct(client, {
 *   accountID: "5a3f",
 *   title: "Cake",
 *   basePrice: { currency: "USD", valueDecimal: "25.00" },
 *   optionGroups: [
 *     {
 *       name: "Size",
 *       minSelect: 1,
 *       maxSelect: 1,
 *       options: [
 *         { name: "Small" },
 *         { name: "Large", priceModifier: { currency: "USD", valueDecimal: "9.50" } },
 *       ],
 *     },
 *   ],
 * });
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const createProduct = defineOperation({
  id: "createProduct",
  method: "POST",
  path: "/accounts/{accountID}/products",
  input: CreateProductInput,
  output: { 201: Product },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ProductIssues) },
  idempotent: false,
});
