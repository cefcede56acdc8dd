import { defineOperation } from "@moovkit/core";
import { id, Representative, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetRepresentativeInputSchema = z.strictObject({ accountID: id(), representativeID: id() });

/** Input of `getRepresentative`. */
export interface GetRepresentativeInput extends z.infer<typeof GetRepresentativeInputSchema> {}

/** Input of `getRepresentative`. */
export const GetRepresentativeInput: Schema<GetRepresentativeInput> = GetRepresentativeInputSchema;

/**
 * Returns a person who owns or controls a business. An access token needs the scope
 * `/accounts/{accountID}/representatives.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getRepresentative } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { name } = await getRepresentative(client, { accountID: "5a3f", representativeID: "d0a5" });
 * console.log(name.firstName, name.lastName);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/representatives/get/
 */
export const getRepresentative = defineOperation({
  id: "getRepresentative",
  method: "GET",
  path: "/accounts/{accountID}/representatives/{representativeID}",
  input: GetRepresentativeInput,
  output: { 200: Representative },
});
