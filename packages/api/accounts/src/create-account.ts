import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { CreateAccountInput } from "@moovkit/models";
import { Account } from "./account.js";
import { CreateAccountIssues } from "./errors.js";

/**
 * Creates an account for a person or a business. Moov has no idempotency key for it: after an error whose `processed` is
 * not `"no"`, look for the account with `listAccounts` and `foreignID` before you create it again.
 *
 * An access token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const account = await createAccount(client, {
 *   accountType: "business",
 *   profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/create/
 */
export const createAccount = defineOperation({
  id: "createAccount",
  method: "POST",
  path: "/accounts",
  input: CreateAccountInput,
  output: { 200: Account },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateAccountIssues) },
  secretFields: ["token", "full", "ein"],
  idempotent: false,
});
