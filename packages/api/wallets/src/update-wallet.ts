import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema, WalletStatusInput } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateWalletIssues } from "./errors.js";
import { Wallet } from "./wallet.js";

const UpdateWalletInputSchema = z.strictObject({
  accountID: id(),
  walletID: id(),
  /** Name of the wallet. */
  name: z.optional(z.string()),
  /** `closed` closes the wallet. */
  status: z.optional(WalletStatusInput),
  /** What the wallet is for. `null` removes it. */
  description: z.nullish(z.string()),
  /** Your data. `null` removes it. */
  metadata: z.nullish(z.record(z.string(), z.string())),
});

/** Input of `updateWallet`. Fields that are omitted keep their values. */
export interface UpdateWalletInput extends z.infer<typeof UpdateWalletInputSchema> {}

/** Input of `updateWallet`. Fields that are omitted keep their values. */
export const UpdateWalletInput: Schema<UpdateWalletInput> = UpdateWalletInputSchema;

/**
 * Changes or closes a wallet. An access token needs the scope `/accounts/{accountID}/wallets.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateWallet } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateWallet(client, { accountID: "5a3f", walletID: "c2e1", name: "Taxes", description: null });
 * ```
 * @see https://docs.moov.io/api/sources/wallets/
 */
export const updateWallet = defineOperation({
  id: "updateWallet",
  method: "PATCH",
  path: "/accounts/{accountID}/wallets/{walletID}",
  input: UpdateWalletInput,
  output: { 200: Wallet },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateWalletIssues) },
});
