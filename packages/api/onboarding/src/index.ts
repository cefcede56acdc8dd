// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { BrandColor, BrandColorInput, BrandColorsInput, BrandProperties } from "./brand-properties.js";
export * from "./create-brand.js";
export * from "./create-onboarding-invite.js";
export * from "./create-resolution-link.js";
export * from "./disable-resolution-link.js";
export {
  CreateBrandIssues,
  CreateOnboardingInviteIssues,
  CreateResolutionLinkIssues,
  UpsertBrandIssues,
} from "./errors.js";
export * from "./get-brand.js";
export * from "./get-onboarding-invite.js";
export * from "./get-resolution-link.js";
export * from "./list-onboarding-invites.js";
export * from "./list-resolution-links.js";
export { OnboardingInvite, OnboardingPartnerAccount } from "./onboarding-invite.js";
export {
  OnboardingInvitePrefill,
  PrefilledBusiness,
  PrefilledIndividual,
} from "./onboarding-invite-prefill.js";
export { ResolutionLink } from "./resolution-link.js";
export * from "./revoke-onboarding-invite.js";
export * from "./upsert-brand.js";
