import type { CreateOnboardingInviteInput, OnboardingInvitePrefill } from "@moovkit/onboarding";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";

type PrefillInput = NonNullable<CreateOnboardingInviteInput["prefill"]>;

const toProfile = (input: PrefillInput): OnboardingInvitePrefill["profile"] => {
  if (input.accountType === "individual") {
    const { governmentID: _governmentID, ...individual } = input.profile.individual;
    return { individual };
  }
  const { taxID: _taxID, ...business } = input.profile.business;
  return { business };
};

/** Returns the prefilled details of an invite as responses contain them: without government IDs, tax IDs and tokens. */
export const toPrefill = (input: PrefillInput): OnboardingInvitePrefill => {
  const { termsOfService, ...details } = input;
  return {
    ...details,
    profile: toProfile(input),
    ...(termsOfService && "manual" in termsOfService && { termsOfService }),
  };
};

/**
 * Rejects the request with status 409 if another account has the `foreignID` of the prefilled details, and with 422 if
 * the sandbox has not issued their token of the terms of service.
 */
export const checkPrefill = ({ accounts }: Services, { foreignID, termsOfService }: PrefillInput): void => {
  if (foreignID !== undefined && accounts.list().some((account) => account.foreignID === foreignID))
    rejectRequest(409, { error: "another account has the foreignID of `prefill`" });
  if (termsOfService && "token" in termsOfService && !accounts.hasTermsOfServiceToken(termsOfService.token))
    rejectRequest(422, { prefill: { termsOfService: { token: "is not a token from GET /tos-token" } } });
};
