import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The fields that the errors of `createSchedule` and `updateSchedule` have in common. */
const scheduleIssues = {
  description: z.optional(z.string()),
  /** The messages, by the index of the occurrence. */
  occurrences: z.optional(z.record(z.string(), z.string())),
  recur: z.optional(z.string()),
};

const CreateScheduleIssuesSchema = openObject(scheduleIssues);

/** The server's message for each rejected field of `createSchedule` (status 422). */
export interface CreateScheduleIssues extends z.infer<typeof CreateScheduleIssuesSchema> {}

/** The server's message for each rejected field of `createSchedule` (status 422). */
export const CreateScheduleIssues: Schema<CreateScheduleIssues> = CreateScheduleIssuesSchema;

const UpdateScheduleIssuesSchema = openObject(scheduleIssues);

/** The server's message for each rejected field of `updateSchedule` (status 422). */
export interface UpdateScheduleIssues extends z.infer<typeof UpdateScheduleIssuesSchema> {}

/** The server's message for each rejected field of `updateSchedule` (status 422). */
export const UpdateScheduleIssues: Schema<UpdateScheduleIssues> = UpdateScheduleIssuesSchema;

/** The fields that the errors of `createSweepConfig` and `updateSweepConfig` have in common. */
const sweepConfigIssues = {
  status: z.optional(z.string()),
  pushPaymentMethodID: z.optional(z.string()),
  pullPaymentMethodID: z.optional(z.string()),
  statementDescriptor: z.optional(z.string()),
  minimumBalance: z.optional(z.string()),
};

const CreateSweepConfigIssuesSchema = openObject({
  walletID: z.optional(z.string()),
  ...sweepConfigIssues,
});

/** The server's message for each rejected field of `createSweepConfig` (status 422). */
export interface CreateSweepConfigIssues extends z.infer<typeof CreateSweepConfigIssuesSchema> {}

/** The server's message for each rejected field of `createSweepConfig` (status 422). */
export const CreateSweepConfigIssues: Schema<CreateSweepConfigIssues> = CreateSweepConfigIssuesSchema;

const UpdateSweepConfigIssuesSchema = openObject(sweepConfigIssues);

/** The server's message for each rejected field of `updateSweepConfig` (status 422). */
export interface UpdateSweepConfigIssues extends z.infer<typeof UpdateSweepConfigIssuesSchema> {}

/** The server's message for each rejected field of `updateSweepConfig` (status 422). */
export const UpdateSweepConfigIssues: Schema<UpdateSweepConfigIssues> = UpdateSweepConfigIssuesSchema;
