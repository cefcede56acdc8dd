import type {
  RunTransferInput,
  Schedule,
  ScheduleOccurrence,
  ScheduleRecurrenceInput,
} from "@moovkit/schedules";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";
import { toRunTransfer } from "./run-transfer.js";

/** The rule of a schedule as it is stored. */
export interface StoredRecurrence extends ScheduleRecurrenceInput {
  readonly indefinite: boolean;
  readonly start: string;
}

/** A schedule as it is stored. Its occurrences are stored separately. */
export interface StoredSchedule extends Omit<Schedule, "occurrences" | "recur"> {
  readonly recur?: StoredRecurrence | undefined;
}

/** An occurrence as it is stored. */
export interface StoredOccurrence extends Omit<ScheduleOccurrence, "runTransfer"> {
  readonly scheduleID: string;
  readonly occurrenceID: string;
  readonly runTransfer: RunTransferInput;
  /** The time of the rule that has generated the occurrence, as Unix time in milliseconds. `runOn` can be changed. */
  readonly ruleTime?: number;
}

/** The schedules of all accounts and their occurrences. */
export interface ScheduleStore {
  /** Returns a schedule. Rejects the request with status 404 if the account has no such schedule. */
  get(accountID: string, scheduleID: string): StoredSchedule;
  find(scheduleID: string): StoredSchedule | undefined;
  /** Returns the schedules of an account, the oldest first. */
  list(accountID: string): readonly StoredSchedule[];
  /** Adds or replaces a schedule. */
  save(schedule: StoredSchedule): void;
  findOccurrence(occurrenceID: string): StoredOccurrence | undefined;
  /** Returns the occurrences of a schedule in the order of their times. */
  listOccurrences(scheduleID: string): readonly StoredOccurrence[];
  /** Adds or replaces an occurrence. */
  saveOccurrence(occurrence: StoredOccurrence): void;
  deleteOccurrence(occurrenceID: string): void;
  /** Returns a schedule as the API contains it. */
  toSchedule(schedule: StoredSchedule): Schedule;
}

/** Returns an occurrence as the API contains it. */
export const toOccurrence = ({
  runTransfer,
  ruleTime: _,
  ...occurrence
}: StoredOccurrence): ScheduleOccurrence => ({
  ...occurrence,
  runTransfer: toRunTransfer(runTransfer),
});

const compareTimes = (first: StoredOccurrence, second: StoredOccurrence): number =>
  Date.parse(first.runOn) - Date.parse(second.runOn);

/** Creates the schedule store of a sandbox. */
export const createScheduleStore = (store: Store): ScheduleStore => {
  const schedules = store.table<StoredSchedule>("schedules");
  const accounts = createGroups(schedules, ({ ownerAccountID }) => ownerAccountID);
  const occurrences = store.table<StoredOccurrence>("scheduleOccurrences");
  const occurrencesBySchedule = createGroups(occurrences, ({ scheduleID }) => scheduleID);

  const listOccurrences = (scheduleID: string) =>
    [...occurrencesBySchedule.list(scheduleID)].sort(compareTimes);
  return {
    get: (accountID, scheduleID) => {
      const schedule = schedules.get(scheduleID);
      return schedule?.ownerAccountID === accountID
        ? schedule
        : rejectRequest(404, { error: "the account has no such schedule" });
    },
    find: (scheduleID) => schedules.get(scheduleID),
    list: accounts.list,
    save: (schedule) => accounts.set(schedule.scheduleID, schedule),
    findOccurrence: (occurrenceID) => occurrences.get(occurrenceID),
    listOccurrences,
    saveOccurrence: (occurrence) => occurrencesBySchedule.set(occurrence.occurrenceID, occurrence),
    deleteOccurrence: occurrencesBySchedule.delete,
    toSchedule: ({ recur, ...schedule }) => ({
      ...schedule,
      ...(recur && { recur: { ...recur, runTransfer: toRunTransfer(recur.runTransfer) } }),
      occurrences: listOccurrences(schedule.scheduleID).map(toOccurrence),
    }),
  };
};
