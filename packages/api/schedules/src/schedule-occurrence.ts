import { Mode, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { OccurrenceStatus } from "./occurrence-status.js";
import { RunTransfer } from "./run-transfer.js";

const OccurrenceFailureSchema = openObject({
  message: z.optional(z.string()),
});

/** Why an occurrence failed. */
export interface OccurrenceFailure extends z.infer<typeof OccurrenceFailureSchema> {}

/** Why an occurrence failed. */
export const OccurrenceFailure: Schema<OccurrenceFailure> = OccurrenceFailureSchema;

const ScheduleOccurrenceSchema = openObject({
  scheduleID: z.optional(z.string()),
  occurrenceID: z.optional(z.string()),
  mode: z.optional(Mode),
  /** Whether the recurrence rule has generated the occurrence. */
  generated: z.optional(z.boolean()),
  /** Whether the recurrence rule has no end. */
  indefinite: z.optional(z.boolean()),
  /** Set if the occurrence was canceled. RFC 3339, with nanoseconds. */
  canceledOn: z.optional(z.string()),
  /** When the transfer is due. RFC 3339. */
  runOn: z.string(),
  /** The transfer that the occurrence creates. */
  runTransfer: RunTransfer,
  /** When the occurrence ran. RFC 3339, with nanoseconds. */
  ranOn: z.optional(z.string()),
  /** The transfer that the occurrence has created. Follow its status, because it can fail later. */
  ranTransferID: z.optional(z.string()),
  status: z.optional(OccurrenceStatus),
  /** Set if `status` is `failed`. */
  error: z.optional(OccurrenceFailure),
});

/** One run of a schedule, in the past or in the future. */
export interface ScheduleOccurrence extends z.infer<typeof ScheduleOccurrenceSchema> {}

/** One run of a schedule, in the past or in the future. */
export const ScheduleOccurrence: Schema<ScheduleOccurrence> = ScheduleOccurrenceSchema;
