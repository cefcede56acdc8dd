import { createSchedule } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { checkRunOn, checkRuns } from "./check-schedule.js";
import { addGeneratedOccurrences, checkRecurrence } from "./generate-occurrences.js";
import { addListedOccurrence } from "./occurrence-task.js";
import type { StoredSchedule } from "./schedule-store.js";

export const handleCreateSchedule = defineHandler(createSchedule, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { accounts, schedules, clock, timestamp } = services;
    const { accountID: ownerAccountID, description, recur, occurrences = [] } = input;
    const { mode } = accounts.get(ownerAccountID);
    const participants = checkRuns(services, input) ?? rejectRequest(422, { recur: "is required" });
    for (const [index, { runOn }] of occurrences.entries()) checkRunOn(services, runOn, index);
    const checked = recur && checkRecurrence(recur, undefined, clock.now());
    const createdOn = timestamp();
    const schedule: StoredSchedule = {
      scheduleID: crypto.randomUUID(),
      ownerAccountID,
      ...participants,
      mode,
      ...(description !== undefined && { description }),
      ...(checked && { recur: checked.recur }),
      createdOn,
      updatedOn: createdOn,
    };
    schedules.save(schedule);
    if (checked) addGeneratedOccurrences(services, schedule, checked);
    for (const occurrence of occurrences) addListedOccurrence(services, schedule, occurrence);
    return { body: schedules.toSchedule(schedule) };
  },
});
