import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CancelScheduleInputSchema = z.strictObject({ accountID: id(), scheduleID: id() });

/** Input of `cancelSchedule`. */
export interface CancelScheduleInput extends z.infer<typeof CancelScheduleInputSchema> {}

/** Input of `cancelSchedule`. */
export const CancelScheduleInput: Schema<CancelScheduleInput> = CancelScheduleInputSchema;

/**
 * Cancels a schedule and its occurrences that have not run. Transfers that it has already created continue. An access
 * token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { cancelSchedule } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await cancelSchedule(client, { accountID: "5a3f", scheduleID: "b7aa" });
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/
 */
export const cancelSchedule = defineOperation({
  id: "cancelSchedule",
  method: "DELETE",
  path: "/accounts/{accountID}/schedules/{scheduleID}",
  input: CancelScheduleInput,
  errors: { 400: GenericError, 409: ConflictError },
});
