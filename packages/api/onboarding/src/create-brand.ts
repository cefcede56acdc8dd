import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BrandColorsInput, BrandProperties } from "./brand-properties.js";
import { CreateBrandIssues } from "./errors.js";

const CreateBrandInputSchema = z.strictObject({ accountID: id(), colors: BrandColorsInput });

/** Input of `createBrand`. */
export interface CreateBrandInput extends z.infer<typeof CreateBrandInputSchema> {}

/** Input of `createBrand`. */
export const CreateBrandInput: Schema<CreateBrandInput> = CreateBrandInputSchema;

/**
 * Sets the colors of Moov's hosted forms for an account without colors. Use `upsertBrand` to replace them. An access
 * token needs the scope `/accounts/{accountID}/branding.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createBrand } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await createBrand(client, {
 *   accountID: "5a3f",
 *   colors: { dark: { accent: "#8ab4f8" }, light: { accent: "#1a73e8" } },
 * });
 * ```
 * @see https://docs.moov.io/api/enrichment/branding/create/
 */
export const createBrand = defineOperation({
  id: "createBrand",
  method: "POST",
  path: "/accounts/{accountID}/branding",
  input: CreateBrandInput,
  output: { 200: BrandProperties },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateBrandIssues) },
  idempotent: false,
});
