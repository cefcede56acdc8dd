import { Mode, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ScheduleOccurrence } from "./schedule-occurrence.js";
import { ScheduleRecurrence } from "./schedule-recurrence.js";

const ScheduleAccountSchema = openObject({
  accountID: z.string(),
  displayName: z.string(),
  email: z.optional(z.string()),
});

/** An account that takes part in the transfers of a schedule. */
export interface ScheduleAccount extends z.infer<typeof ScheduleAccountSchema> {}

/** An account that takes part in the transfers of a schedule. */
export const ScheduleAccount: Schema<ScheduleAccount> = ScheduleAccountSchema;

/** The fields of all responses with a schedule. */
const schedule = {
  scheduleID: z.string(),
  /** The account that the schedule was created for. */
  ownerAccountID: z.string(),
  /** The account that facilitates the transfers. */
  partnerAccountID: z.string(),
  sourceAccountID: z.string(),
  destinationAccountID: z.string(),
  mode: Mode,
  description: z.optional(z.string()),
  occurrences: z.optional(z.array(ScheduleOccurrence)),
  recur: z.optional(ScheduleRecurrence),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** Set if the schedule was canceled. RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
};

const ScheduleSchema = openObject(schedule);

/** Transfers that Moov creates in the future, at listed times or by a recurrence rule. */
export interface Schedule extends z.infer<typeof ScheduleSchema> {}

/** Transfers that Moov creates in the future, at listed times or by a recurrence rule. */
export const Schedule: Schema<Schedule> = ScheduleSchema;

const ListedScheduleSchema = openObject({
  ...schedule,
  /** Set if the request has `hydrate: "accounts"`. */
  sourceAccount: z.optional(ScheduleAccount),
  /** Set if the request has `hydrate: "accounts"`. */
  destinationAccount: z.optional(ScheduleAccount),
  /** Set if the request has `hydrate: "accounts"`. */
  partnerAccount: z.optional(ScheduleAccount),
});

/** A schedule in a list, with its accounts on request. */
export interface ListedSchedule extends z.infer<typeof ListedScheduleSchema> {}

/** A schedule in a list, with its accounts on request. */
export const ListedSchedule: Schema<ListedSchedule> = ListedScheduleSchema;
