import type { Handler } from "../handler.js";
import { handleCreateBrand } from "./create-brand.js";
import { handleCreateOnboardingInvite } from "./create-onboarding-invite.js";
import { handleCreateResolutionLink } from "./create-resolution-link.js";
import { handleDisableResolutionLink } from "./disable-resolution-link.js";
import { handleGetBrand } from "./get-brand.js";
import { handleGetOnboardingInvite } from "./get-onboarding-invite.js";
import { handleGetResolutionLink } from "./get-resolution-link.js";
import { handleListOnboardingInvites } from "./list-onboarding-invites.js";
import { handleListResolutionLinks } from "./list-resolution-links.js";
import { handleRevokeOnboardingInvite } from "./revoke-onboarding-invite.js";
import { handleUpsertBrand } from "./upsert-brand.js";

/** The handlers of `@moovkit/onboarding`. */
export const ONBOARDING_HANDLERS: readonly Handler[] = [
  handleCreateOnboardingInvite,
  handleListOnboardingInvites,
  handleGetOnboardingInvite,
  handleRevokeOnboardingInvite,
  handleCreateResolutionLink,
  handleListResolutionLinks,
  handleGetResolutionLink,
  handleDisableResolutionLink,
  handleCreateBrand,
  handleUpsertBrand,
  handleGetBrand,
];
