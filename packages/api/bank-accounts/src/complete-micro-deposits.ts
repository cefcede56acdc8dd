import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CompleteMicroDepositsIssues } from "./errors.js";

const cents = () => z.int().check(z.nonnegative());

const CompleteMicroDepositsInputSchema = z.strictObject({
  accountID: id(),
  bankAccountID: id(),
  /** Both amounts in cents, such as `[12, 37]` for $0.12 and $0.37. */
  amounts: z.tuple([cents(), cents()]),
});

/** Input of `completeMicroDeposits`. */
export interface CompleteMicroDepositsInput extends z.infer<typeof CompleteMicroDepositsInputSchema> {}

/** Input of `completeMicroDeposits`. */
export const CompleteMicroDepositsInput: Schema<CompleteMicroDepositsInput> =
  CompleteMicroDepositsInputSchema;

const CompletedMicroDepositsSchema = openObject({
  /** The bank account is verified. */
  status: openEnum(["verified"]),
});

/** The result of `completeMicroDeposits`. */
export interface CompletedMicroDeposits extends z.infer<typeof CompletedMicroDepositsSchema> {}

/** The result of `completeMicroDeposits`. */
export const CompletedMicroDeposits: Schema<CompletedMicroDeposits> = CompletedMicroDepositsSchema;

/**
 * Verifies a bank account with the amounts of its two micro-deposits. In test mode both amounts are 0.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { completeMicroDeposits } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await completeMicroDeposits(client, { accountID: "5a3f", bankAccountID: "9c1e", amounts: [12, 37] });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/complete-micro-deposits/
 */
export const completeMicroDeposits = defineOperation({
  id: "completeMicroDeposits",
  method: "PUT",
  path: "/accounts/{accountID}/bank-accounts/{bankAccountID}/micro-deposits",
  input: CompleteMicroDepositsInput,
  output: { 200: CompletedMicroDeposits },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CompleteMicroDepositsIssues) },
  // Each request with wrong amounts consumes one of the attempts.
  idempotent: false,
});
