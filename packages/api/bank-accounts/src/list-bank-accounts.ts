import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccount } from "./bank-account.js";

const ListBankAccountsInputSchema = z.strictObject({ accountID: id() });

/** Input of `listBankAccounts`. */
export interface ListBankAccountsInput extends z.infer<typeof ListBankAccountsInputSchema> {}

/** Input of `listBankAccounts`. */
export const ListBankAccountsInput: Schema<ListBankAccountsInput> = ListBankAccountsInputSchema;

/**
 * Returns the bank accounts that are linked to an account, in one list without pages.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.read`.
 *
 * @example
 * ```ts
 * import { listBankAccounts } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const bankAccounts = await listBankAccounts(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/list/
 */
export const listBankAccounts = defineOperation({
  id: "listBankAccounts",
  method: "GET",
  path: "/accounts/{accountID}/bank-accounts",
  input: ListBankAccountsInput,
  output: { 200: z.array(BankAccount) },
});
