import { defineOperation, GenericError } from "@moovkit/core";
import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { institutionSearchInput } from "./institution-search-input.js";

const ListInstitutionsInputSchema = z.strictObject({
  ...institutionSearchInput,
  /** Only institutions in this state, such as `CO`. */
  state: z.optional(z.string()),
});

/** Input of `listInstitutions`. */
export interface ListInstitutionsInput extends z.infer<typeof ListInstitutionsInputSchema> {}

/** Input of `listInstitutions`. */
export const ListInstitutionsInput: Schema<ListInstitutionsInput> = ListInstitutionsInputSchema;

const ACHParticipantSchema = openObject({
  achLocation: openObject({
    address: z.string(),
    city: z.string(),
    postalCode: z.string(),
    postalCodeExtension: z.string(),
    state: z.string(),
  }),
  customerName: z.string(),
  /** The routing number that replaces `routingNumber`, or zeros. */
  newRoutingNumber: z.string(),
  officeCode: z.string(),
  phoneNumber: z.string(),
  recordTypeCode: z.string(),
  /** The date of the last change, such as `041921`. */
  revised: z.string(),
  routingNumber: z.string(),
  servicingFRBNumber: z.string(),
  statusCode: z.string(),
  viewCode: z.string(),
  /** The name without abbreviations. */
  cleanName: z.string(),
  logo: z.nullable(openObject({ name: z.string(), url: z.string() })),
});

/** An entry of the ACH directory of the Federal Reserve. */
export interface ACHParticipant extends z.infer<typeof ACHParticipantSchema> {}

/** An entry of the ACH directory of the Federal Reserve. */
export const ACHParticipant: Schema<ACHParticipant> = ACHParticipantSchema;

const FinancialInstitutionsSchema = openObject({ achParticipants: z.array(ACHParticipant) });

/** The banks that `listInstitutions` found. */
export interface FinancialInstitutions extends z.infer<typeof FinancialInstitutionsSchema> {}

/** The banks that `listInstitutions` found. */
export const FinancialInstitutions: Schema<FinancialInstitutions> = FinancialInstitutionsSchema;

/**
 * Searches for banks that take part in ACH, by name or routing number.
 *
 * An access token needs the scope `/fed.read`.
 *
 * @example
 * ```ts
 * import { listInstitutions } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { achParticipants } = await listInstitutions(client, { name: "harbor", state: "CO" });
 * ```
 * @see https://docs.moov.io/api/enrichment/institutions/get-ach/
 * @deprecated Moov will remove it. Use `searchInstitutions`.
 */
export const listInstitutions = defineOperation({
  id: "listInstitutions",
  method: "GET",
  path: "/institutions/ach/search",
  input: ListInstitutionsInput,
  output: { 200: FinancialInstitutions },
  errors: { 400: GenericError },
});
