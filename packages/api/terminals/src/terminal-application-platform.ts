import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const TERMINAL_APPLICATION_PLATFORMS = ["undefined", "ios", "android"] as const;

/** The operating system of a terminal application. The documented values and any that Moov adds. */
export type TerminalApplicationPlatform = OpenEnum<(typeof TERMINAL_APPLICATION_PLATFORMS)[number]>;

/** The operating system of a terminal application. The documented values and any that Moov adds. */
export const TerminalApplicationPlatform: Schema<TerminalApplicationPlatform> = openEnum(
  TERMINAL_APPLICATION_PLATFORMS,
);
