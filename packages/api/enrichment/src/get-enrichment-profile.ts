import { defineOperation } from "@moovkit/core";
import { emailInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { EnrichedProfile } from "./enriched-profile.js";

const GetEnrichmentProfileInputSchema = z.strictObject({
  email: emailInput(),
});

/** Input of `getEnrichmentProfile`. */
export interface GetEnrichmentProfileInput extends z.infer<typeof GetEnrichmentProfileInputSchema> {}

/** Input of `getEnrichmentProfile`. */
export const GetEnrichmentProfileInput: Schema<GetEnrichmentProfileInput> = GetEnrichmentProfileInputSchema;

/**
 * Finds the business that an email address belongs to, to fill in its profile. An access token needs the scope
 * `/profile-enrichment.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getEnrichmentProfile } from "@moovkit/enrichment";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { business } = await getEnrichmentProfile(client, { email: "ada@bakery.example" });
 * console.log(business?.legalBusinessName);
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/
 */
export const getEnrichmentProfile = defineOperation({
  id: "getEnrichmentProfile",
  method: "GET",
  path: "/enrichment/profile",
  input: GetEnrichmentProfileInput,
  output: { 200: EnrichedProfile },
});
