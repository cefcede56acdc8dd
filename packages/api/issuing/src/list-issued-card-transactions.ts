import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardTransaction } from "./issued-card-transaction.js";

const ListIssuedCardTransactionsInputSchema = z.strictObject({
  accountID: id(),
  /** Only payments of this card. */
  issuedCardID: z.optional(id()),
  /** Only payments that were created at this time or later. RFC 3339. */
  startDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only payments that were created before this time. RFC 3339. */
  endDateTime: z.optional(z.iso.datetime({ offset: true })),
  ...pageInput,
});

/** Input of `listIssuedCardTransactions`. */
export interface ListIssuedCardTransactionsInput
  extends z.infer<typeof ListIssuedCardTransactionsInputSchema> {}

/** Input of `listIssuedCardTransactions`. */
export const ListIssuedCardTransactionsInput: Schema<ListIssuedCardTransactionsInput> =
  ListIssuedCardTransactionsInputSchema;

/**
 * Returns the payments with the cards of an account. Await the call for one page, or iterate over it for all payments. An
 * access token needs the scope `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listIssuedCardTransactions } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { amount, merchantData } of listIssuedCardTransactions(client, { accountID: "5a3f" }))
 *   console.log(amount, merchantData.name);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const listIssuedCardTransactions = defineOperation({
  id: "listIssuedCardTransactions",
  method: "GET",
  path: "/issuing/{accountID}/card-transactions",
  input: ListIssuedCardTransactionsInput,
  output: { 200: z.array(IssuedCardTransaction) },
  pagination: offsetPagination<IssuedCardTransaction>("cardTransactionID"),
});
