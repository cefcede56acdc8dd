import { createTerminalApplicationVersion } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleCreateTerminalApplicationVersion = defineHandler(createTerminalApplicationVersion, {
  scope: "/terminal-applications.write",
  handle: ({ input: { terminalApplicationID, version } }, { terminalApplications }) => {
    const { platform } = terminalApplications.get(terminalApplicationID);
    if (platform !== "android")
      rejectRequest(400, { error: "only applications for Android have registered versions" });
    if (version === "") rejectRequest(422, { versionCode: "must not be empty" });
    if (!terminalApplications.addVersion(terminalApplicationID, version))
      rejectRequest(409, { error: "the version is already registered" });
    return { body: { version } };
  },
});
