import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateScheduleIssues } from "./errors.js";
import { Schedule } from "./schedule.js";
import { NewOccurrenceInput } from "./schedule-occurrence-input.js";
import { ScheduleRecurrenceInput } from "./schedule-recurrence.js";

const details = {
  /** The account that the schedule is for, such as the account that is charged. */
  accountID: id(),
  /** Describes the schedule. */
  description: z.optional(z.string()),
};

const CreateRecurringScheduleInputSchema = z.strictObject({
  ...details,
  /** The rule that generates occurrences. */
  recur: ScheduleRecurrenceInput,
  /** Occurrences in addition to those of the rule. */
  occurrences: z.optional(z.array(NewOccurrenceInput)),
});

const CreateDatedScheduleInputSchema = z.strictObject({
  ...details,
  recur: z.optional(z.never()),
  /** At least one occurrence. */
  occurrences: z.array(NewOccurrenceInput).check(z.minLength(1)),
});

/** Input of `createSchedule` with a recurrence rule. */
export interface CreateRecurringScheduleInput extends z.infer<typeof CreateRecurringScheduleInputSchema> {}

/** Input of `createSchedule` with the time of each occurrence. */
export interface CreateDatedScheduleInput extends z.infer<typeof CreateDatedScheduleInputSchema> {}

/** Input of `createSchedule`: a recurrence rule, occurrences, or both. */
export type CreateScheduleInput = CreateRecurringScheduleInput | CreateDatedScheduleInput;

const hasNone = (input: unknown): boolean =>
  typeof input === "object" &&
  input !== null &&
  ["recur", "occurrences"].every((name) => Reflect.get(input, name) === undefined);

/** Input of `createSchedule`: a recurrence rule, occurrences, or both. */
export const CreateScheduleInput: Schema<CreateScheduleInput> = z.union(
  [CreateRecurringScheduleInputSchema, CreateDatedScheduleInputSchema],
  {
    // The issues of an input with one of the fields are reported unchanged.
    error: ({ input }) => (hasNone(input) ? "must have `recur` or `occurrences`" : undefined),
  },
);

/**
 * Creates a schedule. At the time of each occurrence, Moov creates a transfer. The occurrences come from a recurrence
 * rule, from a list, or from both. Moov has no idempotency key for it: after an error whose `processed` is not `"no"`,
 * look for the schedule with `listSchedules` before you create it again. A duplicate schedule would move the money
 * twice.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createSchedule } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { scheduleID } = await createSchedule(client, {
 *   accountID: "5a3f",
 *   description: "Membership",
 *   recur: {
 *     recurrenceRule: "FREQ=MONTHLY;COUNT=36",
 *     start: "2026-12-01T09:00:00Z",
 *     runTransfer: {
 *       amount: { currency: "USD", value: 4900 }, // $49.00
 *       source: { paymentMethodID: "3fa8" },
 *       destination: { paymentMethodID: "77d2" },
 *       partnerAccountID: "9b1c",
 *       description: "Monthly dues",
 *     },
 *   },
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/create/
 */
export const createSchedule = defineOperation({
  id: "createSchedule",
  method: "POST",
  path: "/accounts/{accountID}/schedules",
  input: CreateScheduleInput,
  output: { 200: Schedule },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateScheduleIssues) },
  idempotent: false,
});
