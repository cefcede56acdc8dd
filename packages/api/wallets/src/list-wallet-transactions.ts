import { defineOperation, offsetPagination, unprocessable } from "@moovkit/core";
import {
  id,
  pageInput,
  type Schema,
  WalletTransactionStatusInput,
  WalletTransactionTypeInput,
} from "@moovkit/models";
import * as z from "zod/mini";
import { ListWalletTransactionsIssues } from "./errors.js";
import { WalletTransaction } from "./wallet-transaction.js";
import { WalletTransactionSourceTypeInput } from "./wallet-transaction-source-type.js";

const ListWalletTransactionsInputSchema = z.strictObject({
  accountID: id(),
  walletID: id(),
  /** Only transactions of this type. */
  transactionType: z.optional(WalletTransactionTypeInput),
  /** Only transactions of these types. An empty list is rejected, because it would be sent as no filter. */
  transactionTypes: z.optional(z.array(WalletTransactionTypeInput).check(z.minLength(1))),
  /** Only transactions that this kind of object caused. */
  sourceType: z.optional(WalletTransactionSourceTypeInput),
  /** Only transactions that the object with this ID caused, such as a transfer. */
  sourceID: z.optional(id()),
  /** Only transactions with this status. */
  status: z.optional(WalletTransactionStatusInput),
  /** Only transactions that belong to this sweep. */
  sweepID: z.optional(id()),
  /** Only transactions that were created at this time or later. RFC 3339. */
  createdStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only transactions that were created before this time. RFC 3339. */
  createdEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only transactions that were completed at this time or later. RFC 3339. */
  completedStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only transactions that were completed before this time. RFC 3339. */
  completedEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  ...pageInput,
});

/** Input of `listWalletTransactions`. */
export interface ListWalletTransactionsInput extends z.infer<typeof ListWalletTransactionsInputSchema> {}

/** Input of `listWalletTransactions`. */
export const ListWalletTransactionsInput: Schema<ListWalletTransactionsInput> =
  ListWalletTransactionsInputSchema;

/**
 * Returns the transactions of a wallet. Await the call for one page, or iterate over it for all transactions. An
 * access token needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listWalletTransactions } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const payouts = listWalletTransactions(client, {
 *   accountID: "5a3f",
 *   walletID: "c2e1",
 *   transactionTypes: ["payout", "cash-out"],
 * });
 * for await (const { createdOn, netAmountDecimal } of payouts) console.log(createdOn, netAmountDecimal);
 * ```
 * @see https://docs.moov.io/api/sources/wallets/list-transactions/
 */
export const listWalletTransactions = defineOperation({
  id: "listWalletTransactions",
  method: "GET",
  path: "/accounts/{accountID}/wallets/{walletID}/transactions",
  input: ListWalletTransactionsInput,
  output: { 200: z.array(WalletTransaction) },
  errors: { 422: unprocessable(ListWalletTransactionsIssues) },
  pagination: offsetPagination<WalletTransaction>("transactionID"),
});
