import { getScheduledOccurrence } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { toOccurrence } from "./schedule-store.js";

/** Returns the Unix time in milliseconds that a filter stands for. Only times contain a colon, but IDs can look like dates. */
const toTime = (filter: string, now: number): number => {
  if (filter === "latest") return now;
  return filter.includes(":") ? Date.parse(filter) : Number.NaN;
};

export const handleGetScheduledOccurrence = defineHandler(getScheduledOccurrence, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, scheduleID, occurrenceFilter } }, { schedules, clock }) => {
    schedules.get(accountID, scheduleID);
    const occurrences = schedules.listOccurrences(scheduleID);
    const time = toTime(occurrenceFilter, clock.now());
    const found =
      occurrences.find(({ occurrenceID }) => occurrenceID === occurrenceFilter) ??
      occurrences.findLast(({ runOn }) => Date.parse(runOn) <= time);
    return {
      body: toOccurrence(found ?? rejectRequest(404, { error: "the schedule has no such occurrence" })),
    };
  },
});
