import { listResolutionLinks } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleListResolutionLinks = defineHandler(listResolutionLinks, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID } }, { accounts, resolutionLinks }) => {
    accounts.get(accountID);
    return { body: resolutionLinks.list(accountID) };
  },
});
