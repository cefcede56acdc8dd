import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateWalletIssues } from "./errors.js";
import { Wallet } from "./wallet.js";

const CreateWalletInputSchema = z.strictObject({
  accountID: id(),
  /** Name of the wallet. */
  name: z.string(),
  /** What the wallet is for. */
  description: z.optional(z.string()),
  /** Your data. Moov stores it. */
  metadata: z.optional(z.record(z.string(), z.string())),
});

/** Input of `createWallet`. */
export interface CreateWalletInput extends z.infer<typeof CreateWalletInputSchema> {}

/** Input of `createWallet`. */
export const CreateWalletInput: Schema<CreateWalletInput> = CreateWalletInputSchema;

/**
 * Creates a general wallet for an account, besides the default wallet that Moov creates. Moov has no idempotency key
 * for it: after an error whose `processed` is not `"no"`, look for the wallet with `listWallets` before you create it
 * again. An access token needs the scope `/accounts/{accountID}/wallets.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createWallet } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const wallet = await createWallet(client, { accountID: "5a3f", name: "Reserve" });
 * ```
 * @see https://docs.moov.io/api/sources/wallets/
 */
export const createWallet = defineOperation({
  id: "createWallet",
  method: "POST",
  path: "/accounts/{accountID}/wallets",
  input: CreateWalletInput,
  output: { 200: Wallet },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateWalletIssues) },
  idempotent: false,
});
