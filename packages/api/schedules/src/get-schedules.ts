import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Schedule } from "./schedule.js";

const GetSchedulesInputSchema = z.strictObject({ accountID: id(), scheduleID: id() });

/** Input of `getSchedules`. */
export interface GetSchedulesInput extends z.infer<typeof GetSchedulesInputSchema> {}

/** Input of `getSchedules`. */
export const GetSchedulesInput: Schema<GetSchedulesInput> = GetSchedulesInputSchema;

/**
 * Returns one schedule and its occurrences. Moov's API has the plural name. `listSchedules` returns all schedules of an
 * account. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getSchedules } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { occurrences = [] } = await getSchedules(client, { accountID: "5a3f", scheduleID: "b7aa" });
 * for (const { runOn, status } of occurrences) console.log(runOn, status);
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/get/
 */
export const getSchedules = defineOperation({
  id: "getSchedules",
  method: "GET",
  path: "/accounts/{accountID}/schedules/{scheduleID}",
  input: GetSchedulesInput,
  output: { 200: Schedule },
});
