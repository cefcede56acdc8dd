import { createOnboardingInvite, type OnboardingInvite } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { createRandomCode } from "../random-code.js";
import { checkPrefill, toPrefill } from "./prefill.js";

/** The base URL of the links. Nothing responds to it. */
const LINK = "https://onboarding.moov.example/";

const CODE_LENGTH = 10;

export const handleCreateOnboardingInvite = defineHandler(createOnboardingInvite, {
  scope: "/accounts.write",
  handle: ({ input: { prefill, ...details } }, services) => {
    const { accounts, invites, partnerAccountID, timestamp } = services;
    if (prefill) checkPrefill(services, prefill);
    const { mode, displayName } = accounts.get(partnerAccountID);
    const code = createRandomCode(CODE_LENGTH);
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
