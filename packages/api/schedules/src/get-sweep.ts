import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Sweep } from "./sweep.js";

const GetSweepInputSchema = z.strictObject({ accountID: id(), walletID: id(), sweepID: id() });

/** Input of `getSweep`. */
export interface GetSweepInput extends z.infer<typeof GetSweepInputSchema> {}

/** Input of `getSweep`. */
export const GetSweepInput: Schema<GetSweepInput> = GetSweepInputSchema;

/**
 * Returns a sweep of a wallet. `listWalletTransactions` finds its transactions with the filter `sweepID`. An access token
 * needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getSweep } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { subtotals = [] } = await getSweep(client, { accountID: "5a3f", walletID: "c2e1", sweepID: "23e0" });
 * for (const { type, count, amount } of subtotals) console.log(type, count, amount.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/get/
 */
export const getSweep = defineOperation({
  id: "getSweep",
  method: "GET",
  path: "/accounts/{accountID}/wallets/{walletID}/sweeps/{sweepID}",
  input: GetSweepInput,
  output: { 200: Sweep },
});
