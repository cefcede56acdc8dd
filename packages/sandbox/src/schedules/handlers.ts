import type { Handler } from "../handler.js";
import { handleCreateSweepConfig } from "../sweeps/create-sweep-config.js";
import { handleGetSweep } from "../sweeps/get-sweep.js";
import { handleGetSweepConfig } from "../sweeps/get-sweep-config.js";
import { handleListSweepConfigs } from "../sweeps/list-sweep-configs.js";
import { handleListSweeps } from "../sweeps/list-sweeps.js";
import { handleUpdateSweepConfig } from "../sweeps/update-sweep-config.js";
import { handleCancelSchedule } from "./cancel-schedule.js";
import { handleCreateSchedule } from "./create-schedule.js";
import { handleGetScheduledOccurrence } from "./get-scheduled-occurrence.js";
import { handleGetSchedules } from "./get-schedules.js";
import { handleListSchedules } from "./list-schedules.js";
import { handleUpdateSchedule } from "./update-schedule.js";

/** The handlers of `@moovkit/schedules`. */
export const SCHEDULES_HANDLERS: readonly Handler[] = [
  handleCreateSchedule,
  handleListSchedules,
  handleGetSchedules,
  handleUpdateSchedule,
  handleCancelSchedule,
  handleGetScheduledOccurrence,
  handleCreateSweepConfig,
  handleListSweepConfigs,
  handleGetSweepConfig,
  handleUpdateSweepConfig,
  handleListSweeps,
  handleGetSweep,
];
