import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccountVerificationCreated } from "./bank-account-verification.js";
import { waitForInput } from "./wait-for-input.js";

const InitiateBankAccountVerificationInputSchema = z.strictObject({
  accountID: id(),
  bankAccountID: id(),
  ...waitForInput,
});

/** Input of `initiateBankAccountVerification`. */
export interface InitiateBankAccountVerificationInput
  extends z.infer<typeof InitiateBankAccountVerificationInputSchema> {}

/** Input of `initiateBankAccountVerification`. */
export const InitiateBankAccountVerificationInput: Schema<InitiateBankAccountVerificationInput> =
  InitiateBankAccountVerificationInputSchema;

/**
 * Sends a credit of $0.01 with a code to a bank account, at once over RTP or FedNow, or with same-day ACH if the bank
 * supports neither. Its holder reads the code in the bank statement, and `completeBankAccountVerification` checks it within
 * 14 days. A bank account allows three verifications. With `waitFor: "rail-response"`, the result contains
 * whether the bank accepted the credit.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { initiateBankAccountVerification } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await initiateBankAccountVerification(client, {
 *   accountID: "5a3f",
 *   bankAccountID: "9c1e",
 *   waitFor: "rail-response",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/initiate-bank-account-verification/
 */
export const initiateBankAccountVerification = defineOperation({
  id: "initiateBankAccountVerification",
  method: "POST",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}/verify",
  input: InitiateBankAccountVerificationInput,
  // The request has no body.
  encoding: "query",
  headers: { waitFor: "x-wait-for" },
  output: { 200: BankAccountVerificationCreated },
  errors: { 400: GenericError, 409: ConflictError },
  // Each accepted request sends a credit, and counts as one of the three verifications.
  idempotent: false,
});
