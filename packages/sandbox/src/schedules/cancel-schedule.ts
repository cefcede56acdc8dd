import { cancelSchedule } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { checkActive } from "./check-schedule.js";

export const handleCancelSchedule = defineHandler(cancelSchedule, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, scheduleID } }, { schedules, timestamp }) => {
    const schedule = schedules.get(accountID, scheduleID);
    checkActive(schedule);
    const canceledOn = timestamp();
    schedules.save({ ...schedule, updatedOn: canceledOn, disabledOn: canceledOn });
    for (const occurrence of schedules.listOccurrences(scheduleID))
      if (occurrence.ranOn === undefined) schedules.saveOccurrence({ canceledOn, ...occurrence });
    return {};
  },
});
