import { defineOperation } from "@moovkit/core";
import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { institutionSearchInput } from "./institution-search-input.js";
import { ACHInstitution, FedNowInstitution, RTPInstitution, WireInstitution } from "./institutions.js";

const SearchInstitutionsInputSchema = z.strictObject({ ...institutionSearchInput });

/** Input of `searchInstitutions`. */
export interface SearchInstitutionsInput extends z.infer<typeof SearchInstitutionsInputSchema> {}

/** Input of `searchInstitutions`. */
export const SearchInstitutionsInput: Schema<SearchInstitutionsInput> = SearchInstitutionsInputSchema;

const InstitutionsSearchResponseSchema = openObject({
  ach: z.nullable(z.array(ACHInstitution)),
  rtp: z.nullable(z.array(RTPInstitution)),
  wire: z.nullable(z.array(WireInstitution)),
  fednow: z.nullable(z.array(FedNowInstitution)),
});

/** The banks that `searchInstitutions` found, by rail. `null` for a rail without any. */
export interface InstitutionsSearchResponse extends z.infer<typeof InstitutionsSearchResponseSchema> {}

/** The banks that `searchInstitutions` found, by rail. `null` for a rail without any. */
export const InstitutionsSearchResponse: Schema<InstitutionsSearchResponse> =
  InstitutionsSearchResponseSchema;

/**
 * Searches for banks by name or routing number. Returns the rails that each of them supports.
 *
 * An access token needs the scope `/institutions.read`.
 *
 * @example
 * ```ts
 * import { searchInstitutions } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { ach, rtp } = await searchInstitutions(client, { routingNumber: "322271627" });
 * ```
 * @see https://docs.moov.io/api/enrichment/institutions/get/
 */
export const searchInstitutions = defineOperation({
  id: "searchInstitutions",
  method: "GET",
  path: "/institutions",
  input: SearchInstitutionsInput,
  output: { 200: InstitutionsSearchResponse },
});
