import { revokeOnboardingInvite } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";

export const handleRevokeOnboardingInvite = defineHandler(revokeOnboardingInvite, {
  scope: "/accounts.write",
  handle: ({ input: { code } }, { invites, timestamp }) => {
    const invite = invites.get(code);
    if (invite.revokedOn === undefined) invites.save({ ...invite, revokedOn: timestamp() });
    return { status: 204 };
  },
});
