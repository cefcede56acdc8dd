import { defineOperation, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateTransferIssues } from "./errors.js";
import { Transfer } from "./transfer.js";
import { TRANSFER_SECRETS } from "./transfer-secrets.js";

const UpdateTransferInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
  /** Your data. `null` removes it. */
  metadata: z.nullish(z.record(z.string(), z.string())),
  /** The ID of the transfer in your system. `null` removes it. */
  foreignID: z.nullish(z.string()),
});

/** Input of `updateTransfer`. */
export interface UpdateTransferInput extends z.infer<typeof UpdateTransferInputSchema> {}

/** Input of `updateTransfer`. */
export const UpdateTransferInput: Schema<UpdateTransferInput> = UpdateTransferInputSchema;

/**
 * Changes your data of a transfer. The transfer itself stays as it is. An access token needs the scope
 * `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateTransfer } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateTransfer(client, { accountID: "5a3f", transferID: "c1a2", metadata: { order: "17" } });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const updateTransfer = defineOperation({
  id: "updateTransfer",
  method: "PATCH",
  path: "/accounts/{accountID}/transfers/{transferID}",
  input: UpdateTransferInput,
  output: { 200: Transfer },
  errors: { 422: unprocessable(UpdateTransferIssues) },
  secretFields: TRANSFER_SECRETS,
});
