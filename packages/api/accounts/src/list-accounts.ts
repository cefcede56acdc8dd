import { defineOperation, offsetPagination } from "@moovkit/core";
import { pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Account } from "./account.js";
import { accountFilters } from "./account-filters.js";

const ListAccountsInputSchema = z.strictObject({ ...accountFilters, ...pageInput });

/** Input of `listAccounts`. */
export interface ListAccountsInput extends z.infer<typeof ListAccountsInputSchema> {}

/** Input of `listAccounts`. */
export const ListAccountsInput: Schema<ListAccountsInput> = ListAccountsInputSchema;

/**
 * Returns the accounts that are connected to yours. Await the call for one page, or iterate over it for all accounts.
 * An access token needs the scope `/accounts.read`.
 *
 * @example
 * ```ts
 * import { listAccounts } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const account of listAccounts(client, { type: "business" })) console.log(account.displayName);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/list/
 */
export const listAccounts = defineOperation({
  id: "listAccounts",
  method: "GET",
  path: "/accounts",
  input: ListAccountsInput,
  output: { 200: z.array(Account) },
  pagination: offsetPagination<Account>("accountID"),
});
