import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccount } from "./bank-account.js";

const GetBankAccountInputSchema = z.strictObject({ accountID: id(), bankAccountID: id() });

/** Input of `getBankAccount`. */
export interface GetBankAccountInput extends z.infer<typeof GetBankAccountInputSchema> {}

/** Input of `getBankAccount`. */
export const GetBankAccountInput: Schema<GetBankAccountInput> = GetBankAccountInputSchema;

/**
 * Returns a bank account.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.read`.
 *
 * @example
 * ```ts
 * import { getBankAccount } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getBankAccount(client, { accountID: "5a3f", bankAccountID: "9c1e" });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/get/
 */
export const getBankAccount = defineOperation({
  id: "getBankAccount",
  method: "GET",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}",
  input: GetBankAccountInput,
  output: { 200: BankAccount },
});
