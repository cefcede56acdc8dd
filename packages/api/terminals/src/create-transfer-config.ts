import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TransferConfigIssues } from "./errors.js";
import { TipPresetsInput } from "./tip-presets.js";
import { TransferConfig } from "./transfer-config.js";

const CreateTransferConfigInputSchema = z.strictObject({
  accountID: id(),
  /** Without it, customers cannot add a tip. */
  tipPresets: z.optional(TipPresetsInput),
});

/** Input of `createTransferConfig`. */
export interface CreateTransferConfigInput extends z.infer<typeof CreateTransferConfigInputSchema> {}

/** Input of `createTransferConfig`. */
export const CreateTransferConfigInput: Schema<CreateTransferConfigInput> = CreateTransferConfigInputSchema;

/**
 * Creates the transfer settings of an account, such as the tips that customers can choose from. Moov documents no scope
 * for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTransferConfig } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await createTransferConfig(client, {
 *   accountID: "5a3f",
 *   tipPresets: { calculationBasis: "pre-tax", percentageOptions: [10, 15, 20] },
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/create-transfer-config/
 */
export const createTransferConfig = defineOperation({
  id: "createTransferConfig",
  method: "POST",
  path: "/accounts/{accountID}/transfer-config",
  input: CreateTransferConfigInput,
  output: { 201: TransferConfig },
  errors: { 400: GenericError, 422: unprocessable(TransferConfigIssues) },
  idempotent: false,
});
