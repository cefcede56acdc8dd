import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Account } from "./account.js";

const GetAccountInputSchema = z.strictObject({ accountID: id() });

/** Input of `getAccount`. */
export interface GetAccountInput extends z.infer<typeof GetAccountInputSchema> {}

/** Input of `getAccount`. */
export const GetAccountInput: Schema<GetAccountInput> = GetAccountInputSchema;

/**
 * Returns an account. An access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { getAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const account = await getAccount(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/get/
 */
export const getAccount = defineOperation({
  id: "getAccount",
  method: "GET",
  path: "/accounts/{accountID}",
  input: GetAccountInput,
  output: { 200: Account },
});
