import { ApplicationScope, CapabilityID, Mode, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { OnboardingInvitePrefill } from "./onboarding-invite-prefill.js";

const OnboardingPartnerAccountSchema = openObject({
  accountID: z.string(),
  accountMode: Mode,
  displayName: z.string(),
});

/** The account that sent an invite. */
export interface OnboardingPartnerAccount extends z.infer<typeof OnboardingPartnerAccountSchema> {}

/** The account that sent an invite. */
export const OnboardingPartnerAccount: Schema<OnboardingPartnerAccount> = OnboardingPartnerAccountSchema;

const OnboardingInviteSchema = openObject({
  /** Identifies the invite. */
  code: z.string(),
  /** Where the recipient fills in the form. The URL contains the code. */
  link: z.string(),
  /** Where the recipient goes after the form. */
  returnURL: z.optional(z.string()),
  /** Your terms of service. */
  termsOfServiceURL: z.optional(z.string()),
  /** What your account can do with the new account. */
  scopes: z.array(ApplicationScope),
  /** What the new account can do with your account. */
  grantScopes: z.optional(z.array(ApplicationScope)),
  /** The capabilities that the new account requests. */
  capabilities: z.array(CapabilityID),
  /** The fee plans that the recipient can accept. */
  feePlanCodes: z.array(z.string()),
  /** The account that the recipient has created. */
  redeemedAccountID: z.optional(z.string()),
  prefill: z.optional(OnboardingInvitePrefill),
  /** The account that sent the invite. */
  partner: z.optional(OnboardingPartnerAccount),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  revokedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  redeemedOn: z.optional(z.string()),
});

/** An invitation to create an account with Moov's hosted form. */
export interface OnboardingInvite extends z.infer<typeof OnboardingInviteSchema> {}

/** An invitation to create an account with Moov's hosted form. */
export const OnboardingInvite: Schema<OnboardingInvite> = OnboardingInviteSchema;
