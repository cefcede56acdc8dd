// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export {
  type AcceptedToken,
  AccountSettings,
  AccountSettingsInput,
  AccountSettingsUpdateInput,
  BusinessProfileInput,
  BusinessProfileUpdateInput,
  CreateAccountInput,
  type CreateBusinessAccountInput,
  type CreateIndividualAccountInput,
  CustomerSupport,
  CustomerSupportInput,
  CustomerSupportIssues,
  CustomerSupportUpdateInput,
  IndividualProfileInput,
  IndividualProfileUpdateInput,
  type ManualAcceptance,
  type ManualAcceptanceUpdate,
  TermsOfService,
  TermsOfServiceInput,
  TermsOfServiceIssues,
  TermsOfServiceUpdateInput,
} from "@moovkit/models";
export { Account } from "./account.js";
export { AccountCountries } from "./account-countries.js";
export { AccountVerification, VerificationDocument } from "./account-verification.js";
export * from "./assign-account-countries.js";
export { Capability, CapabilityRequirement, RequirementError } from "./capability.js";
export * from "./connect-account.js";
export * from "./create-account.js";
export * from "./disable-capability.js";
export * from "./disconnect-account.js";
export {
  AssignAccountCountriesIssues,
  BusinessIssues,
  ConnectAccountIssues,
  CreateAccountIssues,
  IndividualIssues,
  RequestCapabilitiesIssues,
  UpdateAccountIssues,
} from "./errors.js";
export * from "./get-account.js";
export * from "./get-account-countries.js";
export * from "./get-capability.js";
export * from "./get-merchant-processing-agreement.js";
export * from "./get-terms-of-service-token.js";
export * from "./list-accounts.js";
export * from "./list-capabilities.js";
export * from "./list-connected-accounts-for-account.js";
export { BusinessProfile, GuestProfile, IndividualProfile } from "./profile.js";
export * from "./request-capabilities.js";
export { RequirementID } from "./requirement-id.js";
export * from "./update-account.js";
