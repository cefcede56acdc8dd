export { Account } from "./account.js";
export { AccountSettings, AccountSettingsInput, AccountSettingsUpdateInput } from "./account-settings.js";
export { AccountVerification, VerificationDocument } from "./account-verification.js";
export {
  CreateAccountInput,
  type CreateBusinessAccountInput,
  type CreateIndividualAccountInput,
  createAccount,
} from "./create-account.js";
export {
  CustomerSupport,
  CustomerSupportInput,
  CustomerSupportIssues,
  CustomerSupportUpdateInput,
} from "./customer-support.js";
export { DisconnectAccountInput, disconnectAccount } from "./disconnect-account.js";
export { BusinessIssues, CreateAccountIssues, IndividualIssues, UpdateAccountIssues } from "./errors.js";
export { GetAccountInput, getAccount } from "./get-account.js";
export {
  GetTermsOfServiceTokenInput,
  getTermsOfServiceToken,
  TermsOfServiceToken,
} from "./get-terms-of-service-token.js";
export { ListAccountsInput, listAccounts } from "./list-accounts.js";
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
export { UpdateAccountInput, updateAccount } from "./update-account.js";
