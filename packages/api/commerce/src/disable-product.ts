import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableProductInputSchema = z.strictObject({
  accountID: id(),
  productID: id(),
});

/** Input of `disableProduct`. */
export interface DisableProductInput extends z.infer<typeof DisableProductInputSchema> {}

/** Input of `disableProduct`. */
export const DisableProductInput: Schema<DisableProductInput> = DisableProductInputSchema;

/**
 * Removes a product from the catalog. Moov keeps it for reports, and `getProduct` still returns it. Moov documents no
 * scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { disableProduct } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableProduct(client, { accountID: "5a3f", productID: "ec7e" });
 * ```
 * @see https://docs.moov.io/api/tools/products/
 */
export const disableProduct = defineOperation({
  id: "disableProduct",
  method: "DELETE",
  path: "/accounts/{accountID}/products/{productID}",
  input: DisableProductInput,
  errors: { 400: GenericError, 409: ConflictError },
});
