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
 * Sends two deposits of at most 49 cents to a bank account, which arrive on the same or the next banking day. Its holder
 * reads the amounts in the bank statement, and `completeMicroDeposits` checks them within 14 days. Prefer
 * `initiateBankAccountVerification`, which is faster.
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
  // The request has no body.
  encoding: "query",
  errors: { 400: GenericError, 409: ConflictError },
  // Each accepted request sends two deposits.
  idempotent: false,
});
