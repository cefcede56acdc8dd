import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableBankAccountInputSchema = z.strictObject({ accountID: id(), bankAccountID: id() });

/** Input of `disableBankAccount`. */
export interface DisableBankAccountInput extends z.infer<typeof DisableBankAccountInputSchema> {}

/** Input of `disableBankAccount`. */
export const DisableBankAccountInput: Schema<DisableBankAccountInput> = DisableBankAccountInputSchema;

/**
 * Disables a bank account and its payment methods.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { disableBankAccount } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableBankAccount(client, { accountID: "5a3f", bankAccountID: "9c1e" });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/
 */
export const disableBankAccount = defineOperation({
  id: "disableBankAccount",
  method: "DELETE",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}",
  input: DisableBankAccountInput,
  errors: { 400: GenericError, 409: ConflictError },
});
