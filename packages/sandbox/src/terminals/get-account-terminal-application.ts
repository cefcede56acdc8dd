import { getAccountTerminalApplication } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";

export const handleGetAccountTerminalApplication = defineHandler(getAccountTerminalApplication, {
  scope: "/accounts/{accountID}/terminal-applications.read",
  handle: ({ input: { accountID, terminalApplicationID } }, { terminalApplications }) => ({
    body: terminalApplications.getLink(accountID, terminalApplicationID),
  }),
});
