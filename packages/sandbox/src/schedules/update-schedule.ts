import { updateSchedule } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { checkOccurrence, saveChange } from "./change-occurrence.js";
import { checkActive, checkRuns } from "./check-schedule.js";
import { addGeneratedOccurrences, checkRecurrence } from "./generate-occurrences.js";
import type { ScheduleStore, StoredSchedule } from "./schedule-store.js";

/** Removes what a rule has generated and what has not run. */
const removeGenerated = (schedules: ScheduleStore, scheduleID: string): void => {
  for (const { generated, ranOn, occurrenceID } of schedules.listOccurrences(scheduleID))
    if (generated && ranOn === undefined) schedules.deleteOccurrence(occurrenceID);
};

export const handleUpdateSchedule = defineHandler(updateSchedule, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { schedules, clock, timestamp } = services;
    const { accountID, scheduleID, description, recur, occurrences = [] } = input;
    const schedule = schedules.get(accountID, scheduleID);
    checkActive(schedule);
    const now = timestamp();
    const context = { services, schedule, replacesRule: recur !== undefined, now };
    const changes = occurrences.map((occurrence, index) => checkOccurrence(context, occurrence, index));
    checkRuns(services, input, schedule);
    const checked = recur && checkRecurrence(recur, schedule.recur, clock.now());
    const updated: StoredSchedule = {
      ...schedule,
      ...(description !== undefined && { description }),
      ...(checked && { recur: checked.recur }),
      updatedOn: now,
    };
    schedules.save(updated);
    if (checked) {
      removeGenerated(schedules, scheduleID);
      addGeneratedOccurrences(services, updated, checked);
    }
    for (const change of changes) saveChange(services, updated, change);
    return { body: schedules.toSchedule(updated) };
  },
});
