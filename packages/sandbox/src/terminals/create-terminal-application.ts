import {
  type CreateTerminalApplicationInput,
  createTerminalApplication,
  type TerminalApplication,
} from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

/** Returns whether an application has the same platform and the same name. */
const isSame = (application: TerminalApplication, input: CreateTerminalApplicationInput): boolean =>
  input.platform === "ios"
    ? application.platform === "ios" && application.appBundleID === input.appBundleID
    : application.platform === "android" && application.packageName === input.packageName;

/** Rejects the request with status 422 if a field is empty. */
const checkFields = (input: CreateTerminalApplicationInput): void => {
  const empty = Object.entries(input).filter(([, value]) => value === "");
  if (empty.length > 0)
    rejectRequest(422, Object.fromEntries(empty.map(([field]) => [field, "must not be empty"])));
};

export const handleCreateTerminalApplication = defineHandler(createTerminalApplication, {
  scope: "/terminal-applications.write",
  handle: ({ input }, { terminalApplications }) => {
    checkFields(input);
    if (terminalApplications.list().some((application) => isSame(application, input)))
      rejectRequest(409, { error: "the terminal application is already registered" });
    return { body: terminalApplications.add(input) };
  },
});
