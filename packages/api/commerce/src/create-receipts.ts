import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Receipt } from "./receipt.js";
import { ReceiptInput } from "./receipt-input.js";

/** Input of `createReceipts`: the receipts to create. */
export type CreateReceiptsInput = ReceiptInput[];

/** Input of `createReceipts`: the receipts to create. */
export const CreateReceiptsInput: Schema<CreateReceiptsInput> = z.array(ReceiptInput);

/**
 * Orders receipts by email for transfers. A receipt for a transfer is sent when the transfer is confirmed, fails or is
 * refunded. A receipt for a schedule is sent for each of its transfers.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the receipts with
 * `listReceipts` before you create them again.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write` of your own account.
 *
 * @example
 * ```ts
 * import { createReceipts } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const [receipt] = await createReceipts(client, [
 *   { kind: "sale.customer.v1", email: "amanda@yang.example", forTransferID: "c1a2" },
 * ]);
 * ```
 * @see https://docs.moov.io/api/money-movement/receipts/
 */
export const createReceipts = defineOperation({
  id: "createReceipts",
  method: "POST",
  path: "/receipts",
  input: CreateReceiptsInput,
  output: { 201: z.array(Receipt) },
  errors: { 400: GenericError, 409: ConflictError },
  idempotent: false,
});
