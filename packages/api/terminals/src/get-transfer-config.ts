import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TransferConfig } from "./transfer-config.js";

const GetTransferConfigInputSchema = z.strictObject({ accountID: id() });

/** Input of `getTransferConfig`. */
export interface GetTransferConfigInput extends z.infer<typeof GetTransferConfigInputSchema> {}

/** Input of `getTransferConfig`. */
export const GetTransferConfigInput: Schema<GetTransferConfigInput> = GetTransferConfigInputSchema;

/**
 * Returns the transfer settings of an account. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getTransferConfig } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { tipPresets } = await getTransferConfig(client, { accountID: "5a3f" });
 * console.log(tipPresets?.percentageOptions);
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const getTransferConfig = defineOperation({
  id: "getTransferConfig",
  method: "GET",
  path: "/accounts/{accountID}/transfer-config",
  input: GetTransferConfigInput,
  output: { 200: TransferConfig },
});
