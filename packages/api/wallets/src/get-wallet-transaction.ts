import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { WalletTransaction } from "./wallet-transaction.js";

const GetWalletTransactionInputSchema = z.strictObject({
  accountID: id(),
  walletID: id(),
  transactionID: id(),
});

/** Input of `getWalletTransaction`. */
export interface GetWalletTransactionInput extends z.infer<typeof GetWalletTransactionInputSchema> {}

/** Input of `getWalletTransaction`. */
export const GetWalletTransactionInput: Schema<GetWalletTransactionInput> = GetWalletTransactionInputSchema;

/**
 * Returns a transaction of a wallet. An access token needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getWalletTransaction } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const transaction = await getWalletTransaction(client, {
 *   accountID: "5a3f",
 *   walletID: "c2e1",
 *   transactionID: "7d40",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/wallets/
 */
export const getWalletTransaction = defineOperation({
  id: "getWalletTransaction",
  method: "GET",
  path: "/accounts/{accountID}/wallets/{walletID}/transactions/{transactionID}",
  input: GetWalletTransactionInput,
  output: { 200: WalletTransaction },
});
