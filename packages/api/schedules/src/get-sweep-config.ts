import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { SweepConfig } from "./sweep-config.js";

const GetSweepConfigInputSchema = z.strictObject({ accountID: id(), sweepConfigID: id() });

/** Input of `getSweepConfig`. */
export interface GetSweepConfigInput extends z.infer<typeof GetSweepConfigInputSchema> {}

/** Input of `getSweepConfig`. */
export const GetSweepConfigInput: Schema<GetSweepConfigInput> = GetSweepConfigInputSchema;

/**
 * Returns the configuration of the sweeps of a wallet. An access token needs the scope
 * `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getSweepConfig } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { pushPaymentMethod } = await getSweepConfig(client, { accountID: "5a3f", sweepConfigID: "d41e" });
 * if (pushPaymentMethod.disabledOn) console.log("Payouts wait for another bank account.");
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/
 */
export const getSweepConfig = defineOperation({
  id: "getSweepConfig",
  method: "GET",
  path: "/accounts/{accountID}/sweep-configs/{sweepConfigID}",
  input: GetSweepConfigInput,
  output: { 200: SweepConfig },
});
