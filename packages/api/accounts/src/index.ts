// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { Account } from "./account.js";
export { AccountSettings, AccountSettingsInput, AccountSettingsUpdateInput } from "./account-settings.js";
export { AccountVerification, VerificationDocument } from "./account-verification.js";
export * from "./create-account.js";
export {
  CustomerSupport,
  CustomerSupportInput,
  CustomerSupportIssues,
  CustomerSupportUpdateInput,
} from "./customer-support.js";
export * from "./disconnect-account.js";
export { BusinessIssues, CreateAccountIssues, IndividualIssues, UpdateAccountIssues } from "./errors.js";
export * from "./get-account.js";
export * from "./get-terms-of-service-token.js";
export * from "./list-accounts.js";
export { BusinessProfile, GuestProfile, IndividualProfile } from "./profile.js";
export {
  BusinessProfileInput,
  BusinessProfileUpdateInput,
  IndividualProfileInput,
  IndividualProfileUpdateInput,
} from "./profile-input.js";
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
