import { getResolutionLink } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleGetResolutionLink = defineHandler(getResolutionLink, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, resolutionLinkCode } }, { resolutionLinks }) => ({
    body: resolutionLinks.get(accountID, resolutionLinkCode),
  }),
});
