import { defineOperation } from "@moovkit/core";
import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { EnrichedAddress } from "./address-suggestion.js";

const GetEnrichmentAddressInputSchema = z.strictObject({
  /** The beginning of an address, such as `123 Mai`. */
  search: z.string(),
  /** Maximum number of suggestions. Moov does not document the default. */
  maxResults: z.optional(z.int().check(z.nonnegative())),
  /** Only addresses in these cities. Moov does not document how to separate several values. */
  includeCities: z.optional(z.string()),
  /** Only addresses in these states. Moov does not document how to separate several values. */
  includeStates: z.optional(z.string()),
  /** Only addresses with these ZIP codes. Moov does not document how to separate several values. */
  includeZipcodes: z.optional(z.string()),
  /** Excludes addresses in these states. Cannot be combined with the fields whose names start with `include`. */
  excludeStates: z.optional(z.string()),
  /** Addresses in these cities come first. */
  preferCities: z.optional(z.string()),
  /** Addresses in these states come first. */
  preferStates: z.optional(z.string()),
  /** Addresses with these ZIP codes come first. */
  preferZipcodes: z.optional(z.string()),
  /** Maximum share of preferred addresses in the suggestions, as a whole number of percent. */
  preferRatio: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /**
   * `none`, or `city`: addresses near the IP address of the caller come first, even if other fields exclude them.
   * @default "city"
   */
  preferGeolocation: z.optional(z.string()),
  /** A suggestion with several `entries`, to list its units. */
  selected: z.optional(z.string()),
  /** `postal` for postal addresses only, or `all`. Moov does not document the default. */
  source: z.optional(z.string()),
});

/** Input of `getEnrichmentAddress`. */
export interface GetEnrichmentAddressInput extends z.infer<typeof GetEnrichmentAddressInputSchema> {}

/** Input of `getEnrichmentAddress`. */
export const GetEnrichmentAddressInput: Schema<GetEnrichmentAddressInput> = GetEnrichmentAddressInputSchema;

/**
 * Completes an address while a person types it. An access token needs the scope `/profile-enrichment.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getEnrichmentAddress } from "@moovkit/enrichment";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { suggestions } = await getEnrichmentAddress(client, {
 *   search: "123 Mai",
 *   preferStates: "CO",
 *   preferGeolocation: "none",
 * });
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/
 */
export const getEnrichmentAddress = defineOperation({
  id: "getEnrichmentAddress",
  method: "GET",
  path: "/enrichment/address",
  input: GetEnrichmentAddressInput,
  output: { 200: EnrichedAddress },
});
