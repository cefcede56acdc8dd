import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Transfer } from "./transfer.js";
import { TRANSFER_SECRETS } from "./transfer-secrets.js";

const GetTransferInputSchema = z.strictObject({
  /** Your own account, or an account of the transfer. */
  accountID: id(),
  transferID: id(),
});

/** Input of `getTransfer`. */
export interface GetTransferInput extends z.infer<typeof GetTransferInputSchema> {}

/** Input of `getTransfer`. */
export const GetTransferInput: Schema<GetTransferInput> = GetTransferInputSchema;

/**
 * Returns a transfer. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getTransfer } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const transfer = await getTransfer(client, { accountID: "5a3f", transferID: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const getTransfer = defineOperation({
  id: "getTransfer",
  method: "GET",
  path: "/accounts/{accountID}/transfers/{transferID}",
  input: GetTransferInput,
  output: { 200: Transfer },
  secretFields: TRANSFER_SECRETS,
});
