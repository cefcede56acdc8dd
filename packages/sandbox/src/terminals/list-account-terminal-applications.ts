import { listAccountTerminalApplications } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";

export const handleListAccountTerminalApplications = defineHandler(listAccountTerminalApplications, {
  scope: "/accounts/{accountID}/terminal-applications.read",
  handle: ({ input: { accountID } }, { accounts, terminalApplications }) => {
    accounts.get(accountID);
    return { body: terminalApplications.listLinks(accountID) };
  },
});
