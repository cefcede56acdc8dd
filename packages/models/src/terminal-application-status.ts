import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const TERMINAL_APPLICATION_STATUSES = ["undefined", "pending", "enabled", "disabled"] as const;

/** Whether a terminal application can be used. The documented values and any that Moov adds. */
export type TerminalApplicationStatus = OpenEnum<(typeof TERMINAL_APPLICATION_STATUSES)[number]>;

/** Whether a terminal application can be used. The documented values and any that Moov adds. */
export const TerminalApplicationStatus: Schema<TerminalApplicationStatus> = openEnum(
  TERMINAL_APPLICATION_STATUSES,
);
