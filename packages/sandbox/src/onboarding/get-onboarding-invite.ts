import { getOnboardingInvite } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleGetOnboardingInvite = defineHandler(getOnboardingInvite, {
  scope: "/accounts.read",
  handle: ({ input: { code } }, { invites }) => ({ body: invites.get(code) }),
});
