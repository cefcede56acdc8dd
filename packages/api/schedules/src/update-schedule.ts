import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateScheduleIssues } from "./errors.js";
import { Schedule } from "./schedule.js";
import { ScheduleOccurrenceInput } from "./schedule-occurrence-input.js";
import { ScheduleRecurrenceInput } from "./schedule-recurrence.js";

const UpdateScheduleInputSchema = z.strictObject({
  accountID: id(),
  scheduleID: id(),
  /** Describes the schedule. */
  description: z.optional(z.string()),
  /** Occurrences to add, and changes of existing ones. */
  occurrences: z.optional(z.array(ScheduleOccurrenceInput)),
  /** The rule that generates occurrences. Moov does not document what happens to occurrences that the old rule generated. */
  recur: z.optional(ScheduleRecurrenceInput),
});

/** Input of `updateSchedule`. */
export interface UpdateScheduleInput extends z.infer<typeof UpdateScheduleInputSchema> {}

/** Input of `updateSchedule`. */
export const UpdateScheduleInput: Schema<UpdateScheduleInput> = UpdateScheduleInputSchema;

/**
 * Changes a schedule: adds occurrences, changes, cancels or resumes them, or replaces the recurrence rule. Each request
 * adds the occurrences without an `occurrenceID`, so a request with such an occurrence is retried only if the server
 * cannot have processed it. An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateSchedule } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateSchedule(client, {
 *   accountID: "5a3f",
 *   scheduleID: "b7aa",
 *   occurrences: [{ occurrenceID: "74fa", canceled: true }],
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/
 */
export const updateSchedule = defineOperation({
  id: "updateSchedule",
  method: "PUT",
  path: "/accounts/{accountID}/schedules/{scheduleID}",
  input: UpdateScheduleInput,
  output: { 200: Schedule },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateScheduleIssues) },
  idempotent: ({ occurrences = [] }) => occurrences.every(({ occurrenceID }) => occurrenceID !== undefined),
});
