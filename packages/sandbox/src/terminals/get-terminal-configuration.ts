import { getTerminalConfiguration } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { hashText } from "../secrets.js";

export const handleGetTerminalConfiguration = defineHandler(getTerminalConfiguration, {
  scope: "/accounts/{accountID}/terminal-configuration.read",
  handle: async ({ input, caller }, { terminalApplications, timestamp }) => {
    const { accountID, terminalApplicationID } = input;
    const link = terminalApplications.getLink(accountID, terminalApplicationID);
    const claims = JSON.stringify({ ...link, mode: "sandbox", createdOn: timestamp() });
    const signature = await hashText(`${claims} ${caller.apiKey.secretKey}`);
    return { body: { configuration: `${btoa(claims)}.${signature}` } };
  },
});
