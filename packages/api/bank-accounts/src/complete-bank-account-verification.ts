import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccountVerification } from "./bank-account-verification.js";

const CompleteBankAccountVerificationInputSchema = z.strictObject({
  accountID: id(),
  bankAccountID: id(),
  /** `MV` and four digits, as in the bank statement. Lower case, and the digits without `MV`, are accepted as well. */
  code: z.string().check(z.regex(/^(MV|mv)?\d{4}$/)),
});

/** Input of `completeBankAccountVerification`. */
export interface CompleteBankAccountVerificationInput
  extends z.infer<typeof CompleteBankAccountVerificationInputSchema> {}

/** Input of `completeBankAccountVerification`. */
export const CompleteBankAccountVerificationInput: Schema<CompleteBankAccountVerificationInput> =
  CompleteBankAccountVerificationInputSchema;

/**
 * Verifies a bank account with the code of the credit that `initiateBankAccountVerification` sent. A verification allows five
 * attempts. In test mode the code is `MV0001`.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { completeBankAccountVerification } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await completeBankAccountVerification(client, {
 *   accountID: "5a3f",
 *   bankAccountID: "9c1e",
 *   code: "MV0001",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/complete-bank-account-verification/
 */
export const completeBankAccountVerification = defineOperation({
  id: "completeBankAccountVerification",
  method: "PUT",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}/verify",
  input: CompleteBankAccountVerificationInput,
  output: { 200: BankAccountVerification },
  errors: { 400: GenericError, 409: ConflictError, 422: GenericError },
  // Anyone who knows the code can verify the bank account.
  secretFields: ["code"],
  // Each request with a wrong code consumes one of the five attempts.
  idempotent: false,
});
