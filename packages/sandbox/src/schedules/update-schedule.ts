import { updateSchedule } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { checkOccurrence, rejectRepeatedChanges, saveChange } from "./change-occurrence.js";
import { checkActive, checkRuns } from "./check-schedule.js";
import { addGeneratedOccurrences, checkRecurrence, isReplaced } from "./generate-occurrences.js";
import type { ScheduleStore, StoredSchedule } from "./schedule-store.js";

/** Removes the occurrences that a new rule replaces. */
const removeReplaced = (schedules: ScheduleStore, scheduleID: string, now: number): void => {
  for (const occurrence of schedules.listOccurrences(scheduleID))
    if (isReplaced(occurrence, now)) schedules.deleteOccurrence(occurrence.occurrenceID);
};

export const handleUpdateSchedule = defineHandler(updateSchedule, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { schedules, clock, timestamp } = services;
    const { accountID, scheduleID, description, recur, occurrences = [] } = input;
    const schedule = schedules.get(accountID, scheduleID);
    checkActive(schedule);
    rejectRepeatedChanges(occurrences);
    const now = clock.now();
    const updatedOn = timestamp();
    const context = { services, schedule, replacesRule: recur !== undefined, now, updatedOn };
    const changes = occurrences.map((occurrence, index) => checkOccurrence(context, occurrence, index));
    checkRuns(services, input, schedule);
    const checked = recur && checkRecurrence(recur, schedule.recur, now);
    const updated: StoredSchedule = {
      ...schedule,
      ...(description !== undefined && { description }),
      ...(checked && { recur: checked.recur }),
      updatedOn,
    };
    schedules.save(updated);
    if (checked) {
      removeReplaced(schedules, scheduleID, now);
      addGeneratedOccurrences(services, updated, checked);
    }
    for (const change of changes) saveChange(services, updated, change);
    return { body: schedules.toSchedule(updated) };
  },
});
