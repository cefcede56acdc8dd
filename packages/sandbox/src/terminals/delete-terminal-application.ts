import { deleteTerminalApplication } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";

export const handleDeleteTerminalApplication = defineHandler(deleteTerminalApplication, {
  scope: "/terminal-applications.write",
  handle: ({ input: { terminalApplicationID } }, { terminalApplications }) => {
    terminalApplications.get(terminalApplicationID);
    terminalApplications.remove(terminalApplicationID);
    return { status: 204 };
  },
});
