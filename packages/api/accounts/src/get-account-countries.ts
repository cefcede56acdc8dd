import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AccountCountries } from "./account-countries.js";

const GetAccountCountriesInputSchema = z.strictObject({ accountID: id() });

/** Input of `getAccountCountries`. */
export interface GetAccountCountriesInput extends z.infer<typeof GetAccountCountriesInputSchema> {}

/** Input of `getAccountCountries`. */
export const GetAccountCountriesInput: Schema<GetAccountCountriesInput> = GetAccountCountriesInputSchema;

/**
 * Returns the countries in which an account operates. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { getAccountCountries } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { countries } = await getAccountCountries(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/
 */
export const getAccountCountries = defineOperation({
  id: "getAccountCountries",
  method: "GET",
  path: "/accounts/{accountID}/countries",
  input: GetAccountCountriesInput,
  output: { 200: AccountCountries },
});
