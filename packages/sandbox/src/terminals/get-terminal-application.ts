import { getTerminalApplication } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";

export const handleGetTerminalApplication = defineHandler(getTerminalApplication, {
  scope: "/terminal-applications.read",
  handle: ({ input: { terminalApplicationID } }, { terminalApplications }) => ({
    body: terminalApplications.get(terminalApplicationID),
  }),
});
