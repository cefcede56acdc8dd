import { linkAccountTerminalApplication } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleLinkAccountTerminalApplication = defineHandler(linkAccountTerminalApplication, {
  scope: "/accounts/{accountID}/terminal-applications.write",
  handle: ({ input: { accountID, terminalApplicationID } }, { accounts, terminalApplications }) => {
    accounts.get(accountID);
    const application =
      terminalApplications.find(terminalApplicationID) ??
      rejectRequest(422, { terminalApplicationID: "there is no such terminal application" });
    if (application.status !== "enabled")
      rejectRequest(409, { error: "the terminal application is not enabled" });
    if (terminalApplications.findLink(accountID, terminalApplicationID))
      rejectRequest(409, { error: "the account is already linked to this terminal application" });
    const link = { accountID, terminalApplicationID };
    terminalApplications.addLink(link);
    return { body: link };
  },
});
