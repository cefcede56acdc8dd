import {
  AccountSettings,
  Address,
  BusinessType,
  CapabilityID,
  CustomerSupport,
  IndividualName,
  IndustryCodes,
  Mode,
  openEnum,
  openObject,
  PhoneNumber,
  PrimaryRegulator,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const PrefilledIndividualSchema = openObject({
  name: IndividualName,
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
  address: z.optional(Address),
  birthDate: z.optional(
    openObject({
      day: z.int(),
      /** 1 is January. */
      month: z.int(),
      /** Four digits. */
      year: z.int(),
    }),
  ),
});

/** The prefilled details of a person in the form of an invite. */
export interface PrefilledIndividual extends z.infer<typeof PrefilledIndividualSchema> {}

/** The prefilled details of a person in the form of an invite. */
export const PrefilledIndividual: Schema<PrefilledIndividual> = PrefilledIndividualSchema;

const PrefilledBusinessSchema = openObject({
  /** The registered name of the company. */
  legalBusinessName: z.string(),
  /** The name that customers know, if it differs from the legal one. */
  doingBusinessAs: z.optional(z.string()),
  businessType: z.optional(BusinessType),
  address: z.optional(Address),
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
  website: z.optional(z.string()),
  description: z.optional(z.string()),
  industryCodes: z.optional(IndustryCodes),
  /** One of the industries that Moov lists. */
  industry: z.optional(z.string()),
  /** For financial institutions. */
  primaryRegulator: z.optional(PrimaryRegulator),
});

/** The prefilled details of a business in the form of an invite. */
export interface PrefilledBusiness extends z.infer<typeof PrefilledBusinessSchema> {}

/** The prefilled details of a business in the form of an invite. */
export const PrefilledBusiness: Schema<PrefilledBusiness> = PrefilledBusinessSchema;

/** The acceptance of the terms of service that your application recorded. */
const recordedAcceptance = openObject({
  /** RFC 3339. */
  acceptedDate: z.string(),
  acceptedIP: z.string(),
  acceptedUserAgent: z.string(),
  acceptedDomain: z.string(),
});

const OnboardingInvitePrefillSchema = openObject({
  /** The type of the account. `profile` contains the field with the same name. */
  accountType: openEnum(["individual", "business"]),
  /** Contains the field that `accountType` names. */
  profile: openObject({
    individual: z.optional(PrefilledIndividual),
    business: z.optional(PrefilledBusiness),
  }),
  /** Your data. */
  metadata: z.optional(z.record(z.string(), z.string())),
  termsOfService: z.optional(openObject({ manual: z.optional(recordedAcceptance) })),
  /** The ID of the account in your system. */
  foreignID: z.optional(z.string()),
  customerSupport: z.optional(CustomerSupport),
  settings: z.optional(AccountSettings),
  capabilities: z.optional(z.array(CapabilityID)),
  mode: z.optional(Mode),
});

/**
 * The prefilled details in the form of an invite, as they were passed to `createOnboardingInvite`. Moov does not
 * document whether it returns government IDs, tax IDs and tokens of the terms of service, so they are not in the type.
 */
export interface OnboardingInvitePrefill extends z.infer<typeof OnboardingInvitePrefillSchema> {}

/**
 * The prefilled details in the form of an invite, as they were passed to `createOnboardingInvite`. Moov does not
 * document whether it returns government IDs, tax IDs and tokens of the terms of service, so they are not in the type.
 */
export const OnboardingInvitePrefill: Schema<OnboardingInvitePrefill> = OnboardingInvitePrefillSchema;
