import {
  Address,
  BusinessType,
  IndividualName,
  IndustryCodes,
  openObject,
  PhoneNumber,
  PrimaryRegulator,
  Representative,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const IndividualProfileSchema = openObject({
  name: IndividualName,
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
  address: z.optional(Address),
  birthDateProvided: z.optional(z.boolean()),
  governmentIDProvided: z.optional(z.boolean()),
});

/** A person who owns an account. */
export interface IndividualProfile extends z.infer<typeof IndividualProfileSchema> {}

/** A person who owns an account. */
export const IndividualProfile: Schema<IndividualProfile> = IndividualProfileSchema;

const BusinessProfileSchema = openObject({
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
  taxIDProvided: z.optional(z.boolean()),
  /** The people who own or control the business. */
  representatives: z.optional(z.array(Representative)),
  /** Whether all owners of the business have been added as representatives. */
  ownersProvided: z.boolean(),
  industryCodes: z.optional(IndustryCodes),
  /** One of the industries that Moov lists. */
  industry: z.optional(z.string()),
  /** For financial institutions. */
  primaryRegulator: z.optional(PrimaryRegulator),
});

/** A business that owns an account. */
export interface BusinessProfile extends z.infer<typeof BusinessProfileSchema> {}

/** A business that owns an account. */
export const BusinessProfile: Schema<BusinessProfile> = BusinessProfileSchema;

const GuestProfileSchema = openObject({
  name: z.string(),
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
});

/** A payer without an account, whom Moov created. */
export interface GuestProfile extends z.infer<typeof GuestProfileSchema> {}

/** A payer without an account, whom Moov created. */
export const GuestProfile: Schema<GuestProfile> = GuestProfileSchema;
