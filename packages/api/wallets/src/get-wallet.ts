import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Wallet } from "./wallet.js";

const GetWalletInputSchema = z.strictObject({ accountID: id(), walletID: id() });

/** Input of `getWallet`. */
export interface GetWalletInput extends z.infer<typeof GetWalletInputSchema> {}

/** Input of `getWallet`. */
export const GetWalletInput: Schema<GetWalletInput> = GetWalletInputSchema;

/**
 * Returns a wallet and its balance. An access token needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getWallet } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { availableBalance } = await getWallet(client, { accountID: "5a3f", walletID: "c2e1" });
 * console.log(availableBalance.valueDecimal, availableBalance.currency);
 * ```
 * @see https://docs.moov.io/api/sources/wallets/
 */
export const getWallet = defineOperation({
  id: "getWallet",
  method: "GET",
  path: "/accounts/{accountID}/wallets/{walletID}",
  input: GetWalletInput,
  output: { 200: Wallet },
});
