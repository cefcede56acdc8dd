import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccountVerification } from "./bank-account-verification.js";

const GetBankAccountVerificationInputSchema = z.strictObject({ accountID: id(), bankAccountID: id() });

/** Input of `getBankAccountVerification`. */
export interface GetBankAccountVerificationInput
  extends z.infer<typeof GetBankAccountVerificationInputSchema> {}

/** Input of `getBankAccountVerification`. */
export const GetBankAccountVerificationInput: Schema<GetBankAccountVerificationInput> =
  GetBankAccountVerificationInputSchema;

/**
 * Returns the verification that `initiateBankAccountVerification` started.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.read`.
 *
 * @example
 * ```ts
 * import { getBankAccountVerification } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getBankAccountVerification(client, {
 *   accountID: "5a3f",
 *   bankAccountID: "9c1e",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/get-bank-account-verification/
 */
export const getBankAccountVerification = defineOperation({
  id: "getBankAccountVerification",
  method: "GET",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}/verify",
  input: GetBankAccountVerificationInput,
  output: { 200: BankAccountVerification },
});
