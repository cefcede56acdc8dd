import type { ScheduleRecurrenceInput } from "@moovkit/schedules";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { saveFutureOccurrence } from "./occurrence-task.js";
import { parseRecurrenceRule } from "./recurrence-rule.js";
import type { StoredOccurrence, StoredRecurrence, StoredSchedule } from "./schedule-store.js";

/** A rule that was checked, and the times of its first occurrences. */
export interface CheckedRecurrence {
  readonly recur: StoredRecurrence;
  /** Unix times in milliseconds. */
  readonly times: readonly number[];
}

/**
 * Checks the rule of a request. Rejects the request with status 422 if it is invalid or has no occurrence in the future.
 *
 * @param recur - The rule.
 * @param previous - The rule that it replaces. Its start is the default.
 * @param now - Unix time in milliseconds.
 */
export const checkRecurrence = (
  recur: ScheduleRecurrenceInput,
  previous: StoredRecurrence | undefined,
  now: number,
): CheckedRecurrence => {
  const start = recur.start ?? previous?.start ?? new Date(now).toISOString();
  const rule = parseRecurrenceRule(recur.recurrenceRule, Date.parse(start));
  const { isIndefinite: indefinite } = rule;
  if ((recur.indefinite ?? indefinite) !== indefinite)
    rejectRequest(422, { recur: "`indefinite` must be true only for a rule without COUNT and UNTIL" });
  // An occurrence that is due now has already run if there was a rule before. Otherwise it is the first occurrence.
  const times = rule.listTimes(previous ? now : now - 1);
  if (times.length === 0)
    rejectRequest(422, { recur: "the recurrence rule has no occurrence in the future" });
  return { recur: { ...recur, indefinite, start }, times };
};

/**
 * Returns whether a new rule replaces an occurrence: the old rule has generated it for a time in the future, and it has not
 * run. What is due by the old rule stays, even if it was moved to a later time, because no new rule would pay it.
 *
 * @param now - Unix time in milliseconds.
 */
export const isReplaced = ({ ruleTime = 0, ranOn }: StoredOccurrence, now: number): boolean =>
  ranOn === undefined && ruleTime > now;

/**
 * Adds the occurrences of a rule, except at times that already have an occurrence. That occurrence may already have
 * run, because it was moved to an earlier time.
 */
export const addGeneratedOccurrences = (
  services: Services,
  { scheduleID, mode }: StoredSchedule,
  { recur: { indefinite, runTransfer }, times }: CheckedRecurrence,
): void => {
  const existing = services.schedules.listOccurrences(scheduleID).map(({ ruleTime }) => ruleTime);
  const existingTimes = new Set(existing);
  for (const ruleTime of times.filter((time) => !existingTimes.has(time)))
    saveFutureOccurrence(services, {
      scheduleID,
      occurrenceID: crypto.randomUUID(),
      mode,
      generated: true,
      indefinite,
      runOn: new Date(ruleTime).toISOString(),
      ruleTime,
      runTransfer,
      status: "pending",
    });
};

/** Adds the occurrences of a rule without an end that follow those that are due. */
export const addNextOccurrences = (services: Services, scheduleID: string): void => {
  const { schedules, clock } = services;
  const schedule = schedules.find(scheduleID);
  if (!schedule?.recur?.indefinite || schedule.disabledOn !== undefined) return;
  const { recur } = schedule;
  const times = parseRecurrenceRule(recur.recurrenceRule, Date.parse(recur.start)).listTimes(clock.now());
  addGeneratedOccurrences(services, schedule, { recur, times });
};
