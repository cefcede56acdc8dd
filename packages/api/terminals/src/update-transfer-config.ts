import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TransferConfigIssues } from "./errors.js";
import { TipPresetsInput } from "./tip-presets.js";
import { TransferConfig } from "./transfer-config.js";

const UpdateTransferConfigInputSchema = z.strictObject({
  accountID: id(),
  /** The tips, which replace all previous ones. */
  tipPresets: TipPresetsInput,
});

/** Input of `updateTransferConfig`. */
export interface UpdateTransferConfigInput extends z.infer<typeof UpdateTransferConfigInputSchema> {}

/** Input of `updateTransferConfig`. */
export const UpdateTransferConfigInput: Schema<UpdateTransferConfigInput> = UpdateTransferConfigInputSchema;

/**
 * Replaces the tips that customers of an account can choose from. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateTransferConfig } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateTransferConfig(client, {
 *   accountID: "5a3f",
 *   tipPresets: { fixedAmountOptions: [{ currency: "USD", valueDecimal: "5.00" }] },
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/update-transfer-config/
 */
export const updateTransferConfig = defineOperation({
  id: "updateTransferConfig",
  method: "PUT",
  path: "/accounts/{accountID}/transfer-config",
  input: UpdateTransferConfigInput,
  output: { 200: TransferConfig },
  errors: { 400: GenericError, 422: unprocessable(TransferConfigIssues) },
});
