import type { ScheduleRecurrenceInput } from "@moovkit/schedules";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { saveFutureOccurrence } from "./occurrence-task.js";
import { INDEFINITE_COUNT, parseRecurrenceRule } from "./recurrence-rule.js";
import type { StoredRecurrence, StoredSchedule } from "./schedule-store.js";

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
  // What is due now has run if there was a rule before. Otherwise it is the first occurrence.
  const times = rule.listTimes(previous ? now : now - 1);
  if (times.length === 0)
    rejectRequest(422, { recur: "the recurrence rule has no occurrence in the future" });
  return { recur: { ...recur, indefinite, start }, times };
};

/** Adds the occurrences of a rule. */
export const addGeneratedOccurrences = (
  services: Services,
  { scheduleID, mode }: StoredSchedule,
  { recur: { indefinite, runTransfer }, times }: CheckedRecurrence,
): void => {
  for (const ruleTime of times)
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

/** Replaces the occurrences of a rule without an end that are due by those that follow. */
export const addNextOccurrences = (services: Services, scheduleID: string): void => {
  const { schedules, clock } = services;
  const schedule = schedules.find(scheduleID);
  if (!schedule?.recur || schedule.disabledOn !== undefined) return;
  const now = clock.now();
  const ruleTimes = schedules.listOccurrences(scheduleID).map(({ ruleTime = 0 }) => ruleTime);
  const missing = Math.max(0, INDEFINITE_COUNT - ruleTimes.filter((time) => time > now).length);
  const { recurrenceRule, start } = schedule.recur;
  const times = parseRecurrenceRule(recurrenceRule, Date.parse(start)).listTimes(Math.max(now, ...ruleTimes));
  addGeneratedOccurrences(services, schedule, { recur: schedule.recur, times: times.slice(0, missing) });
};
