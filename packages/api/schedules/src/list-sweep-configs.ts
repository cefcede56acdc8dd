import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { SweepConfig } from "./sweep-config.js";

const ListSweepConfigsInputSchema = z.strictObject({ accountID: id() });

/** Input of `listSweepConfigs`. */
export interface ListSweepConfigsInput extends z.infer<typeof ListSweepConfigsInputSchema> {}

/** Input of `listSweepConfigs`. */
export const ListSweepConfigsInput: Schema<ListSweepConfigsInput> = ListSweepConfigsInputSchema;

/**
 * Returns the configurations of the sweeps of all wallets of an account, all in one list. An access token needs the scope
 * `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listSweepConfigs } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for (const { walletID, status } of await listSweepConfigs(client, { accountID: "5a3f" }))
 *   console.log(walletID, status);
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/
 */
export const listSweepConfigs = defineOperation({
  id: "listSweepConfigs",
  method: "GET",
  path: "/accounts/{accountID}/sweep-configs",
  input: ListSweepConfigsInput,
  output: { 200: z.array(SweepConfig) },
});
