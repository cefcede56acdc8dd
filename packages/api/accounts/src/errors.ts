import {
  AddressIssues,
  BirthDateIssues,
  CustomerSupportIssues,
  GovernmentIDIssues,
  IndividualNameIssues,
  IndustryCodesIssues,
  openObject,
  PhoneNumberIssues,
  type Schema,
  TaxIDIssues,
  TermsOfServiceIssues,
} from "@moovkit/models";
import * as z from "zod/mini";

const IndividualIssuesSchema = openObject({
  name: z.optional(IndividualNameIssues),
  phone: z.optional(PhoneNumberIssues),
  email: z.optional(z.string()),
  address: z.optional(AddressIssues),
  birthDate: z.optional(BirthDateIssues),
  governmentID: z.optional(GovernmentIDIssues),
});

/** The server's message for each rejected field of `profile.individual`. */
export interface IndividualIssues extends z.infer<typeof IndividualIssuesSchema> {}

/** The server's message for each rejected field of `profile.individual`. */
export const IndividualIssues: Schema<IndividualIssues> = IndividualIssuesSchema;

const BusinessIssuesSchema = openObject({
  legalBusinessName: z.optional(z.string()),
  doingBusinessAs: z.optional(z.string()),
  businessType: z.optional(z.string()),
  address: z.optional(AddressIssues),
  phone: z.optional(PhoneNumberIssues),
  email: z.optional(z.string()),
  website: z.optional(z.string()),
  description: z.optional(z.string()),
  taxID: z.optional(TaxIDIssues),
  industryCodes: z.optional(IndustryCodesIssues),
  industry: z.optional(z.string()),
  primaryRegulator: z.optional(z.string()),
});

/** The server's message for each rejected field of `profile.business`. */
export interface BusinessIssues extends z.infer<typeof BusinessIssuesSchema> {}

/** The server's message for each rejected field of `profile.business`. */
export const BusinessIssues: Schema<BusinessIssues> = BusinessIssuesSchema;

/** The message for each rejected entry of a list, by the entry or its index. */
const messagesByEntry = z.record(z.string(), z.string());

/** The fields that the errors of `createAccount` and `updateAccount` have in common. */
const accountIssues = {
  profile: z.optional(
    openObject({ individual: z.optional(IndividualIssues), business: z.optional(BusinessIssues) }),
  ),
  metadata: z.optional(z.string()),
  termsOfService: z.optional(TermsOfServiceIssues),
  foreignID: z.optional(z.string()),
  customerSupport: z.optional(CustomerSupportIssues),
  settings: z.optional(
    openObject({
      cardPayment: z.optional(openObject({ statementDescriptor: z.optional(z.string()) })),
      achPayment: z.optional(openObject({ companyName: z.optional(z.string()) })),
    }),
  ),
};

const CreateAccountIssuesSchema = openObject({
  accountType: z.optional(z.string()),
  ...accountIssues,
  capabilities: z.optional(messagesByEntry),
});

/** The server's message for each rejected field of `createAccount` (status 422). */
export interface CreateAccountIssues extends z.infer<typeof CreateAccountIssuesSchema> {}

/** The server's message for each rejected field of `createAccount` (status 422). */
export const CreateAccountIssues: Schema<CreateAccountIssues> = CreateAccountIssuesSchema;

const UpdateAccountIssuesSchema = openObject({
  ...accountIssues,
  /** A message about the request as a whole. */
  error: z.optional(z.string()),
});

/** The server's message for each rejected field of `updateAccount` (status 422). */
export interface UpdateAccountIssues extends z.infer<typeof UpdateAccountIssuesSchema> {}

/** The server's message for each rejected field of `updateAccount` (status 422). */
export const UpdateAccountIssues: Schema<UpdateAccountIssues> = UpdateAccountIssuesSchema;

const ConnectAccountIssuesSchema = openObject({
  principalAccountID: z.optional(z.string()),
  allowScopes: z.optional(messagesByEntry),
});

/** The server's message for each rejected field of `connectAccount` (status 422). */
export interface ConnectAccountIssues extends z.infer<typeof ConnectAccountIssuesSchema> {}

/** The server's message for each rejected field of `connectAccount` (status 422). */
export const ConnectAccountIssues: Schema<ConnectAccountIssues> = ConnectAccountIssuesSchema;

const AssignAccountCountriesIssuesSchema = openObject({
  countries: z.optional(messagesByEntry),
});

/** The server's message for each rejected field of `assignAccountCountries` (status 422). */
export interface AssignAccountCountriesIssues extends z.infer<typeof AssignAccountCountriesIssuesSchema> {}

/** The server's message for each rejected field of `assignAccountCountries` (status 422). */
export const AssignAccountCountriesIssues: Schema<AssignAccountCountriesIssues> =
  AssignAccountCountriesIssuesSchema;

const RequestCapabilitiesIssuesSchema = openObject({
  /** A message about the request as a whole. */
  error: z.optional(z.string()),
  capabilities: z.optional(messagesByEntry),
});

/** The server's message for each rejected field of `requestCapabilities` (status 422). */
export interface RequestCapabilitiesIssues extends z.infer<typeof RequestCapabilitiesIssuesSchema> {}

/** The server's message for each rejected field of `requestCapabilities` (status 422). */
export const RequestCapabilitiesIssues: Schema<RequestCapabilitiesIssues> = RequestCapabilitiesIssuesSchema;
