import * as z from "zod/mini";
import { AddressInput, AddressUpdateInput } from "./address.js";
import { BirthDateInput, BirthDateUpdateInput } from "./birth-date.js";
import { BusinessTypeInput } from "./business-type.js";
import { emailInput } from "./email-input.js";
import { GovernmentIDInput } from "./government-id.js";
import { IndividualNameInput, IndividualNameUpdateInput } from "./individual-name.js";
import { IndustryCodesInput } from "./industry-codes.js";
import { PhoneNumberInput } from "./phone-number.js";
import { plainText } from "./plain-text.js";
import { PrimaryRegulatorInput } from "./primary-regulator.js";
import type { Schema } from "./schema.js";
import { TaxIDInput, TaxIDUpdateInput } from "./tax-id.js";

const IndividualProfileInputSchema = z.strictObject({
  name: IndividualNameInput,
  phone: z.optional(PhoneNumberInput),
  email: z.optional(emailInput()),
  address: z.optional(AddressInput),
  birthDate: z.optional(BirthDateInput),
  governmentID: z.optional(GovernmentIDInput),
});

/** A person who opens an account. */
export interface IndividualProfileInput extends z.infer<typeof IndividualProfileInputSchema> {}

/** A person who opens an account. */
export const IndividualProfileInput: Schema<IndividualProfileInput> = IndividualProfileInputSchema;

const IndividualProfileUpdateInputSchema = z.strictObject({
  name: z.optional(IndividualNameUpdateInput),
  phone: z.optional(PhoneNumberInput),
  email: z.optional(emailInput()),
  address: z.optional(AddressUpdateInput),
  birthDate: z.optional(BirthDateUpdateInput),
  governmentID: z.optional(GovernmentIDInput),
});

/** The details of a person to change. */
export interface IndividualProfileUpdateInput extends z.infer<typeof IndividualProfileUpdateInputSchema> {}

/** The details of a person to change. */
export const IndividualProfileUpdateInput: Schema<IndividualProfileUpdateInput> =
  IndividualProfileUpdateInputSchema;

/** The fields that a new business and an update have in common. */
const businessDetails = {
  /** The name that customers know, if it differs from the legal one. */
  doingBusinessAs: z.optional(plainText(64)),
  businessType: z.optional(BusinessTypeInput),
  phone: z.optional(PhoneNumberInput),
  email: z.optional(emailInput()),
  // Moov accepts a host without a scheme as well.
  website: z.optional(z.string().check(z.maxLength(100))),
  /** What the business sells, in 10 to 100 characters. */
  description: z.optional(plainText(100).check(z.minLength(10))),
  industryCodes: z.optional(IndustryCodesInput),
  /** One of the industries that Moov lists. */
  industry: z.optional(z.string()),
  /** For financial institutions. */
  primaryRegulator: z.optional(PrimaryRegulatorInput),
};

const BusinessProfileInputSchema = z.strictObject({
  /** The registered name of the company. */
  legalBusinessName: plainText(64),
  ...businessDetails,
  address: z.optional(AddressInput),
  taxID: z.optional(TaxIDInput),
});

/** A business that opens an account. */
export interface BusinessProfileInput extends z.infer<typeof BusinessProfileInputSchema> {}

/** A business that opens an account. */
export const BusinessProfileInput: Schema<BusinessProfileInput> = BusinessProfileInputSchema;

const BusinessProfileUpdateInputSchema = z.strictObject({
  /** The registered name of the company. */
  legalBusinessName: z.optional(plainText(64)),
  ...businessDetails,
  address: z.optional(AddressUpdateInput),
  taxID: z.optional(TaxIDUpdateInput),
  /** Whether all owners of the business have been added as representatives. */
  ownersProvided: z.optional(z.boolean()),
});

/** The details of a business to change. */
export interface BusinessProfileUpdateInput extends z.infer<typeof BusinessProfileUpdateInputSchema> {}

/** The details of a business to change. */
export const BusinessProfileUpdateInput: Schema<BusinessProfileUpdateInput> =
  BusinessProfileUpdateInputSchema;
