import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const InitiateMicroDepositsInputSchema = z.strictObject({ accountID: id(), bankAccountID: id() });

/** Input of `initiateMicroDeposits`. */
export interface InitiateMicroDepositsInput extends z.infer<typeof InitiateMicroDepositsInputSchema> {}

/** Input of `initiateMicroDeposits`. */
export const InitiateMicroDepositsInput: Schema<InitiateMicroDepositsInput> =
  InitiateMicroDepositsInputSchema;

/**
 * Sends two deposits of less than 50 cents to a bank account. Its holder reads their amounts in the bank statement and
 * proves the access to the bank account with `completeMicroDeposits`. The deposits take one or two banking days, and expire
 * after 14 days. Prefer `initiateBankAccountVerification`, which takes minutes if the bank supports it.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { initiateMicroDeposits } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await initiateMicroDeposits(client, { accountID: "5a3f", bankAccountID: "9c1e" });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/initiate-micro-deposits/
 */
export const initiateMicroDeposits = defineOperation({
  id: "initiateMicroDeposits",
  method: "POST",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}/micro-deposits",
  input: InitiateMicroDepositsInput,
  errors: { 400: GenericError, 409: ConflictError },
  // Each accepted request sends two deposits.
  idempotent: false,
});
