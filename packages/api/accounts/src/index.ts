// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { Account } from "./account.js";
export { AccountCountries } from "./account-countries.js";
export { AccountSettings, AccountSettingsInput, AccountSettingsUpdateInput } from "./account-settings.js";
export { AccountVerification, VerificationDocument } from "./account-verification.js";
export * from "./assign-account-countries.js";
export { Capability, CapabilityRequirement, RequirementError } from "./capability.js";
export * from "./connect-account.js";
export * from "./create-account.js";
export {
  CustomerSupport,
  CustomerSupportInput,
  CustomerSupportIssues,
  CustomerSupportUpdateInput,
} from "./customer-support.js";
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
export {
  BusinessProfileInput,
  BusinessProfileUpdateInput,
  IndividualProfileInput,
  IndividualProfileUpdateInput,
} from "./profile-input.js";
export * from "./request-capabilities.js";
export { RequirementID } from "./requirement-id.js";
export {
  type AcceptedToken,
  type ManualAcceptance,
  type ManualAcceptanceUpdate,
  TermsOfService,
  TermsOfServiceInput,
  TermsOfServiceIssues,
  TermsOfServiceUpdateInput,
} from "./terms-of-service.js";
export * from "./update-account.js";
