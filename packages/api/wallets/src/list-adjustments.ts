import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Adjustment } from "./adjustment.js";

const ListAdjustmentsInputSchema = z.strictObject({
  accountID: id(),
  /** Only adjustments of this wallet. */
  walletID: z.optional(id()),
});

/** Input of `listAdjustments`. */
export interface ListAdjustmentsInput extends z.infer<typeof ListAdjustmentsInputSchema> {}

/** Input of `listAdjustments`. */
export const ListAdjustmentsInput: Schema<ListAdjustmentsInput> = ListAdjustmentsInputSchema;

/**
 * Returns the corrections that Moov has made to the wallets of an account, all in one list. An access token needs the
 * scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listAdjustments } from "@moovkit/wallets";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const adjustments = await listAdjustments(client, { accountID: "5a3f", walletID: "c2e1" });
 * ```
 * @see https://docs.moov.io/api/sources/wallets/list-adjustments/
 */
export const listAdjustments = defineOperation({
  id: "listAdjustments",
  method: "GET",
  path: "/accounts/{accountID}/adjustments",
  input: ListAdjustmentsInput,
  output: { 200: z.array(Adjustment) },
});
