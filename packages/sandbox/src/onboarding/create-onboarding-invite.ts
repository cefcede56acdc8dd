import { createOnboardingInvite, type OnboardingInvite } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { createCode } from "./create-code.js";
import { checkPrefill, toPrefill } from "./prefill.js";

/** The domain of the sandbox's links, which lead nowhere. */
const LINK = "https://onboarding.moov.example/";

export const handleCreateOnboardingInvite = defineHandler(createOnboardingInvite, {
  scope: "/accounts.write",
  handle: ({ input: { prefill, ...details } }, services) => {
    const { accounts, invites, partnerAccountID, timestamp } = services;
    if (prefill) checkPrefill(services, prefill);
    const { mode, displayName } = accounts.get(partnerAccountID);
    const code = createCode();
    const invite: OnboardingInvite = {
      code,
      link: `${LINK}${code}`,
      ...details,
      ...(prefill && { prefill: toPrefill(prefill) }),
      partner: { accountID: partnerAccountID, accountMode: mode, displayName },
      createdOn: timestamp(),
    };
    invites.save(invite);
    return { body: invite };
  },
});
