import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BrandProperties } from "./brand-properties.js";

const GetBrandInputSchema = z.strictObject({ accountID: id() });

/** Input of `getBrand`. */
export interface GetBrandInput extends z.infer<typeof GetBrandInputSchema> {}

/** Input of `getBrand`. */
export const GetBrandInput: Schema<GetBrandInput> = GetBrandInputSchema;

/**
 * Returns the colors of Moov's hosted forms for an account. Rejects with a `NotFoundError` if none were set. An access
 * token needs the scope `/accounts/{accountID}/branding.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getBrand } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { colors } = await getBrand(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/enrichment/branding/get/
 */
export const getBrand = defineOperation({
  id: "getBrand",
  method: "GET",
  path: "/accounts/{accountID}/branding",
  input: GetBrandInput,
  output: { 200: BrandProperties },
});
