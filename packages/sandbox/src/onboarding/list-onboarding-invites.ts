import { listOnboardingInvites } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleListOnboardingInvites = defineHandler(listOnboardingInvites, {
  scope: "/accounts.read",
  handle: (_, { invites }) => ({ body: invites.list() }),
});
