import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { ApplicationScopeInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ConnectAccountIssues } from "./errors.js";

const ConnectAccountInputSchema = z.strictObject({
  /** The account that shares its scopes. */
  accountID: id(),
  /** The account that receives them. */
  principalAccountID: id(),
  /**
   * What the receiving account may do.
   * @default The scopes that both accounts have.
   */
  allowScopes: z.optional(z.array(ApplicationScopeInput)),
});

/** Input of `connectAccount`. */
export interface ConnectAccountInput extends z.infer<typeof ConnectAccountInputSchema> {}

/** Input of `connectAccount`. */
export const ConnectAccountInput: Schema<ConnectAccountInput> = ConnectAccountInputSchema;

/**
 * Connects two accounts: one of them allows the other to act for it, within the scopes it shares.
 * Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { connectAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await connectAccount(client, {
 *   accountID: "5a3f",
 *   principalAccountID: "9b1c",
 *   allowScopes: ["transfers.write", "payment-methods.read"],
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/share-connection/
 */
export const connectAccount = defineOperation({
  id: "connectAccount",
  method: "POST",
  path: "/accounts/{accountID}/connections",
  input: ConnectAccountInput,
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ConnectAccountIssues) },
  idempotent: false,
});
