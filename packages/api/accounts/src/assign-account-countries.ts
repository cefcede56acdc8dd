import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AccountCountries } from "./account-countries.js";
import { AssignAccountCountriesIssues } from "./errors.js";

const AssignAccountCountriesInputSchema = z.strictObject({
  accountID: id(),
  /** All countries of the account, as two-letter codes such as `US`. They replace the previous ones. */
  countries: z.array(z.string().check(z.maxLength(64))),
});

/** Input of `assignAccountCountries`. */
export interface AssignAccountCountriesInput extends z.infer<typeof AssignAccountCountriesInputSchema> {}

/** Input of `assignAccountCountries`. */
export const AssignAccountCountriesInput: Schema<AssignAccountCountriesInput> =
  AssignAccountCountriesInputSchema;

/**
 * Sets the countries in which an account operates. It replaces the previous ones. An access token needs the scope
 * `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { assignAccountCountries } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await assignAccountCountries(client, { accountID: "5a3f", countries: ["US"] });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/
 */
export const assignAccountCountries = defineOperation({
  id: "assignAccountCountries",
  method: "PUT",
  path: "/accounts/{accountID}/countries",
  input: AssignAccountCountriesInput,
  output: { 200: AccountCountries },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(AssignAccountCountriesIssues) },
});
