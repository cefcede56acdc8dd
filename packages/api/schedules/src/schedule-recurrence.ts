import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { RunTransfer, RunTransferInput } from "./run-transfer.js";

const ScheduleRecurrenceSchema = openObject({
  /** A recurrence rule (RRULE) of RFC 5545, such as `FREQ=MONTHLY;COUNT=36`. */
  recurrenceRule: z.string(),
  runTransfer: RunTransfer,
  /** Whether the rule has no end. */
  indefinite: z.optional(z.boolean()),
  /** When the rule starts. RFC 3339. */
  start: z.optional(z.string()),
});

/** The rule that generates occurrences of a schedule, in a response. */
export interface ScheduleRecurrence extends z.infer<typeof ScheduleRecurrenceSchema> {}

/** The rule that generates occurrences of a schedule, in a response. */
export const ScheduleRecurrence: Schema<ScheduleRecurrence> = ScheduleRecurrenceSchema;

const ScheduleRecurrenceInputSchema = z.strictObject({
  /**
   * A recurrence rule (RRULE) of RFC 5545, such as `FREQ=MONTHLY;COUNT=36`. A rule without `COUNT` and `UNTIL` has no end.
   */
  recurrenceRule: z.string().check(z.minLength(1)),
  /** The transfer that each occurrence creates. */
  runTransfer: RunTransferInput,
  /** Whether the rule has no end. */
  indefinite: z.optional(z.boolean()),
  /** When the rule starts. RFC 3339. Moov does not document the default. */
  start: z.optional(z.iso.datetime({ offset: true })),
});

/** The rule that generates occurrences of a schedule, in a request. */
export interface ScheduleRecurrenceInput extends z.infer<typeof ScheduleRecurrenceInputSchema> {}

/** The rule that generates occurrences of a schedule, in a request. */
export const ScheduleRecurrenceInput: Schema<ScheduleRecurrenceInput> = ScheduleRecurrenceInputSchema;
