import { getScheduledOccurrence } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { toOccurrence } from "./schedule-store.js";

const LATEST = "latest";

export const handleGetScheduledOccurrence = defineHandler(getScheduledOccurrence, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, scheduleID, occurrenceFilter } }, { schedules, clock }) => {
    schedules.get(accountID, scheduleID);
    const occurrences = schedules.listOccurrences(scheduleID);
    const time = occurrenceFilter === LATEST ? clock.now() : Date.parse(occurrenceFilter);
    const found =
      occurrences.find(({ occurrenceID }) => occurrenceID === occurrenceFilter) ??
      occurrences.findLast(({ runOn }) => Date.parse(runOn) <= time);
    return {
      body: toOccurrence(found ?? rejectRequest(404, { error: "the schedule has no such occurrence" })),
    };
  },
});
