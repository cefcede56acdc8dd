// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export * from "./cancel-schedule.js";
export * from "./create-schedule.js";
export * from "./create-sweep-config.js";
export {
  CreateScheduleIssues,
  CreateSweepConfigIssues,
  UpdateScheduleIssues,
  UpdateSweepConfigIssues,
} from "./errors.js";
export * from "./get-scheduled-occurrence.js";
export * from "./get-schedules.js";
export * from "./get-sweep.js";
export * from "./get-sweep-config.js";
export * from "./list-schedules.js";
export * from "./list-sweep-configs.js";
export * from "./list-sweeps.js";
export { OccurrenceStatus } from "./occurrence-status.js";
export { RunTransfer, RunTransferInput } from "./run-transfer.js";
export { ListedSchedule, Schedule, ScheduleAccount } from "./schedule.js";
export { OccurrenceFailure, ScheduleOccurrence } from "./schedule-occurrence.js";
export {
  ChangedOccurrenceInput,
  NewOccurrenceInput,
  ScheduleOccurrenceInput,
} from "./schedule-occurrence-input.js";
export {
  ScheduleACHDetails,
  ScheduleACHDetailsInput,
  ScheduleCardDetails,
  ScheduleCardDetailsInput,
  SchedulePaymentMethod,
  SchedulePaymentMethodInput,
} from "./schedule-payment-method.js";
export { ScheduleRecurrence, ScheduleRecurrenceInput } from "./schedule-recurrence.js";
export { Sweep, SweepSubtotal } from "./sweep.js";
export {
  SweepConfig,
  SweepConfigPaymentMethod,
  SweepConfigStatus,
  SweepConfigStatusInput,
} from "./sweep-config.js";
export * from "./update-schedule.js";
export * from "./update-sweep-config.js";
