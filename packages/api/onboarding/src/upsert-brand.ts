import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BrandColorsInput, BrandProperties } from "./brand-properties.js";
import { UpsertBrandIssues } from "./errors.js";

const UpsertBrandInputSchema = z.strictObject({ accountID: id(), colors: BrandColorsInput });

/** Input of `upsertBrand`. */
export interface UpsertBrandInput extends z.infer<typeof UpsertBrandInputSchema> {}

/** Input of `upsertBrand`. */
export const UpsertBrandInput: Schema<UpsertBrandInput> = UpsertBrandInputSchema;

/**
 * Sets the colors of Moov's hosted forms for an account, or replaces them. An access token needs the scope
 * `/accounts/{accountID}/branding.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { upsertBrand } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await upsertBrand(client, {
 *   accountID: "5a3f",
 *   colors: { dark: { accent: "#8ab4f8" }, light: { accent: "#1a73e8" } },
 * });
 * ```
 * @see https://docs.moov.io/api/enrichment/branding/put/
 */
export const upsertBrand = defineOperation({
  id: "upsertBrand",
  method: "PUT",
  path: "/accounts/{accountID}/branding",
  input: UpsertBrandInput,
  output: { 200: BrandProperties },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpsertBrandIssues) },
});
