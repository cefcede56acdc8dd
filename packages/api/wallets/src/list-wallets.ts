import { defineOperation, offsetPagination, unprocessable } from "@moovkit/core";
import { id, pageInput, type Schema, WalletStatusInput, WalletTypeInput } from "@moovkit/models";
import * as z from "zod/mini";
import { ListWalletsIssues } from "./errors.js";
import { Wallet } from "./wallet.js";

const ListWalletsInputSchema = z.strictObject({
  accountID: id(),
  /** Only wallets with this status. */
  status: z.optional(WalletStatusInput),
  /** Only wallets of this kind. */
  walletType: z.optional(WalletTypeInput),
  ...pageInput,
});

/** Input of `listWallets`. */
export interface ListWalletsInput extends z.infer<typeof ListWalletsInputSchema> {}

/** Input of `listWallets`. */
export const ListWalletsInput: Schema<ListWalletsInput> = ListWalletsInputSchema;

/**
 * Returns the wallets of an account. Await the call for one page, or iterate over it for all wallets. An access token
 * needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listWallets } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const [wallet] = await listWallets(client, { accountID: "5a3f", walletType: "default" });
 * console.log(wallet?.availableBalance.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/sources/wallets/
 */
export const listWallets = defineOperation({
  id: "listWallets",
  method: "GET",
  path: "/accounts/{accountID}/wallets",
  input: ListWalletsInput,
  output: { 200: z.array(Wallet) },
  errors: { 422: unprocessable(ListWalletsIssues) },
  pagination: offsetPagination<Wallet>("walletID"),
});
