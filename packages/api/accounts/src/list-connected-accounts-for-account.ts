import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Account } from "./account.js";
import { accountFilters } from "./account-filters.js";

const ListConnectedAccountsForAccountInputSchema = z.strictObject({
  accountID: id(),
  ...accountFilters,
  ...pageInput,
});

/** Input of `listConnectedAccountsForAccount`. */
export interface ListConnectedAccountsForAccountInput
  extends z.infer<typeof ListConnectedAccountsForAccountInputSchema> {}

/** Input of `listConnectedAccountsForAccount`. */
export const ListConnectedAccountsForAccountInput: Schema<ListConnectedAccountsForAccountInput> =
  ListConnectedAccountsForAccountInputSchema;

/**
 * Returns the accounts that are connected to an account, such as the customers of a merchant. Await the call for one
 * page, or iterate over it for all accounts. An access token needs the scope `/accounts.read`.
 *
 * @example
 * ```ts
 * import { listConnectedAccountsForAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const customers = listConnectedAccountsForAccount(client, { accountID: "5a3f", type: "individual" });
 * for await (const customer of customers) console.log(customer.displayName);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/
 */
export const listConnectedAccountsForAccount = defineOperation({
  id: "listConnectedAccountsForAccount",
  method: "GET",
  path: "/accounts/{accountID}/connected-accounts",
  input: ListConnectedAccountsForAccountInput,
  output: { 200: z.array(Account) },
  pagination: offsetPagination<Account>("accountID"),
});
