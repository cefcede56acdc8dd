import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { RunTransferInput } from "./run-transfer.js";

const dateTime = () => z.iso.datetime({ offset: true });

const NewOccurrenceInputSchema = z.strictObject({
  /** When the transfer is due. RFC 3339. It must be in the future. */
  runOn: dateTime(),
  /** The transfer that the occurrence creates. */
  runTransfer: RunTransferInput,
  occurrenceID: z.optional(z.never("must be omitted for a new occurrence")),
  canceled: z.optional(z.never("needs the `occurrenceID` of an existing occurrence")),
});

/** A new occurrence of a schedule. */
export interface NewOccurrenceInput extends z.infer<typeof NewOccurrenceInputSchema> {}

/** A new occurrence of a schedule. */
export const NewOccurrenceInput: Schema<NewOccurrenceInput> = NewOccurrenceInputSchema;

const ChangedOccurrenceInputSchema = z.strictObject({
  occurrenceID: id(),
  /** `true` cancels the occurrence, and `false` resumes it. If it is omitted, the occurrence stays as it is. */
  canceled: z.optional(z.boolean()),
  /** When the transfer is due. RFC 3339. It must be in the future. */
  runOn: z.optional(dateTime()),
  /** The transfer that the occurrence creates. */
  runTransfer: z.optional(RunTransferInput),
});

/** Changes of an occurrence that exists. */
export interface ChangedOccurrenceInput extends z.infer<typeof ChangedOccurrenceInputSchema> {}

/** Changes of an occurrence that exists. */
export const ChangedOccurrenceInput: Schema<ChangedOccurrenceInput> = ChangedOccurrenceInputSchema;

/** A new occurrence of a schedule, or changes of an existing one: those have an `occurrenceID`. */
export type ScheduleOccurrenceInput = NewOccurrenceInput | ChangedOccurrenceInput;

/** A new occurrence of a schedule, or changes of an existing one: those have an `occurrenceID`. */
export const ScheduleOccurrenceInput: Schema<ScheduleOccurrenceInput> = z.union([
  NewOccurrenceInputSchema,
  ChangedOccurrenceInputSchema,
]);
