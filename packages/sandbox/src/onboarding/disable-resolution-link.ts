import { disableResolutionLink } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleDisableResolutionLink = defineHandler(disableResolutionLink, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, resolutionLinkCode } }, { resolutionLinks }) => {
    resolutionLinks.disable(accountID, resolutionLinkCode);
    return { status: 204 };
  },
});
