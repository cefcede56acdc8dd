import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Transfer } from "./transfer.js";
import { TRANSFER_SECRETS } from "./transfer-secrets.js";

const BatchGetTransfersInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferIDs: z.array(id()),
});

/** Input of `batchGetTransfers`. */
export interface BatchGetTransfersInput extends z.infer<typeof BatchGetTransfersInputSchema> {}

/** Input of `batchGetTransfers`. */
export const BatchGetTransfersInput: Schema<BatchGetTransfersInput> = BatchGetTransfersInputSchema;

/**
 * Returns several transfers at once, by their IDs. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { batchGetTransfers } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const transfers = await batchGetTransfers(client, { accountID: "5a3f", transferIDs: ["c1a2", "c1a3"] });
 * console.log(transfers.c1a2?.status);
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const batchGetTransfers = defineOperation({
  id: "batchGetTransfers",
  method: "POST",
  path: "/accounts/{accountID}/transfers/.fetch",
  input: BatchGetTransfersInput,
  output: { 200: z.record(z.string(), Transfer) },
  secretFields: TRANSFER_SECRETS,
  // A POST because of its body. It only reads.
  idempotent: true,
});
