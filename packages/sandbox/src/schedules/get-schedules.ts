import { getSchedules } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";

export const handleGetSchedules = defineHandler(getSchedules, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, scheduleID } }, { schedules }) => ({
    body: schedules.toSchedule(schedules.get(accountID, scheduleID)),
  }),
});
