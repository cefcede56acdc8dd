import { listTerminalApplications } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";

export const handleListTerminalApplications = defineHandler(listTerminalApplications, {
  scope: "/terminal-applications.read",
  handle: (_, { terminalApplications }) => ({ body: terminalApplications.list() }),
});
