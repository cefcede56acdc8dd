import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Adjustment } from "./adjustment.js";

const GetAdjustmentInputSchema = z.strictObject({ accountID: id(), adjustmentID: id() });

/** Input of `getAdjustment`. */
export interface GetAdjustmentInput extends z.infer<typeof GetAdjustmentInputSchema> {}

/** Input of `getAdjustment`. */
export const GetAdjustmentInput: Schema<GetAdjustmentInput> = GetAdjustmentInputSchema;

/**
 * Returns a correction that Moov has made to a wallet. An access token needs the scope
 * `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getAdjustment } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { amount } = await getAdjustment(client, { accountID: "5a3f", adjustmentID: "41fc" });
 * ```
 * @see https://docs.moov.io/api/sources/wallets/get-adjustment/
 */
export const getAdjustment = defineOperation({
  id: "getAdjustment",
  method: "GET",
  path: "/accounts/{accountID}/adjustments/{adjustmentID}",
  input: GetAdjustmentInput,
  output: { 200: Adjustment },
});
