import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Receipt } from "./receipt.js";

const ListReceiptsInputSchema = z.strictObject({
  /** A transfer, a schedule or an occurrence of a schedule. */
  id: id(),
});

/** Input of `listReceipts`. */
export interface ListReceiptsInput extends z.infer<typeof ListReceiptsInputSchema> {}

/** Input of `listReceipts`. */
export const ListReceiptsInput: Schema<ListReceiptsInput> = ListReceiptsInputSchema;

/**
 * Returns the receipts for a transfer, for a schedule or for one of its occurrences, all in one list. An access token
 * needs the scope `/accounts/{accountID}/transfers.read` of your own account.
 *
 * @example
 * ```ts
 * import { listReceipts } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const receipts = await listReceipts(client, { id: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/money-movement/receipts/
 */
export const listReceipts = defineOperation({
  id: "listReceipts",
  method: "GET",
  path: "/receipts",
  input: ListReceiptsInput,
  output: { 200: z.array(Receipt) },
});
