import { defineOperation } from "@moovkit/core";
import { Industries } from "./industry.js";

/**
 * Returns the industries that the profile of a business can have, ordered by name and all in one list. An access token needs
 * the scope `/profile-enrichment.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { listIndustries } from "@moovkit/enrichment";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { industries } = await listIndustries(client);
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/industries/get/
 */
export const listIndustries = defineOperation({
  id: "listIndustries",
  method: "GET",
  path: "/industries",
  output: { 200: Industries },
});
