export { AccountNameVerification } from "./account-name-verification.js";
export { AccountSettings, AccountSettingsInput, AccountSettingsUpdateInput } from "./account-settings.js";
export { ACHReturnCode } from "./ach-return-code.js";
export { Address, AddressInput, AddressIssues, AddressUpdateInput } from "./address.js";
export { Amount, AmountInput, AmountIssues } from "./amount.js";
export { AmountDecimal, AmountDecimalInput, AmountDecimalIssues } from "./amount-decimal.js";
export { ApplePay } from "./apple-pay.js";
export { ApplicationScope, ApplicationScopeInput } from "./application-scope.js";
export { AssignedImageMetadata } from "./assigned-image-metadata.js";
export { AuthMethod } from "./auth-method.js";
export { BankAccountException } from "./bank-account-exception.js";
export { BankAccountHolderType, BankAccountHolderTypeInput } from "./bank-account-holder-type.js";
export { BankAccountStatus } from "./bank-account-status.js";
export { BankAccountStatusReason } from "./bank-account-status-reason.js";
export { BankAccountType, BankAccountTypeInput } from "./bank-account-type.js";
export { BasicPaymentMethod } from "./basic-payment-method.js";
export { BirthDateInput, BirthDateIssues, BirthDateUpdateInput } from "./birth-date.js";
export { BusinessType, BusinessTypeInput } from "./business-type.js";
export { CancellationStatus } from "./cancellation-status.js";
export { CapabilityID, CapabilityIDInput } from "./capability-id.js";
export { CapabilityStatus, CapabilityStatusInput } from "./capability-status.js";
export { CardAccountUpdater } from "./card-account-updater.js";
export { CardAddress } from "./card-address.js";
export { CardBrand } from "./card-brand.js";
export { CardExpiration, CardExpirationInput } from "./card-expiration.js";
export { CardType } from "./card-type.js";
export { CardUpdateReason } from "./card-update-reason.js";
export { CardVerification } from "./card-verification.js";
export { CardVerificationResult } from "./card-verification-result.js";
export {
  BOOLEAN_OPTION,
  checkOptions,
  type DefinedOptions,
  FUNCTION_OPTION,
  type OptionCheck,
} from "./check-options.js";
export {
  CreateAccountInput,
  type CreateBusinessAccountInput,
  type CreateIndividualAccountInput,
} from "./create-account-input.js";
export {
  CustomerSupport,
  CustomerSupportInput,
  CustomerSupportIssues,
  CustomerSupportUpdateInput,
} from "./customer-support.js";
export { DisputePhase } from "./dispute-phase.js";
export { DisputeStatus, DisputeStatusInput } from "./dispute-status.js";
export { DomesticPullFromCard } from "./domestic-pull-from-card.js";
export { DomesticPushToCard } from "./domestic-push-to-card.js";
export { emailInput } from "./email-input.js";
export { EntryMode } from "./entry-mode.js";
export { APIError, type APIErrorCode } from "./errors/api-error.js";
export type { APIResponse } from "./errors/api-response.js";
export { AuthTokenRequestError, type AuthTokenRequestFields } from "./errors/auth-token-request-error.js";
export { AuthenticationError } from "./errors/authentication-error.js";
export { ConfigurationError } from "./errors/configuration-error.js";
export { ConflictError } from "./errors/conflict-error.js";
export { ConnectionError, type ConnectionErrorOptions } from "./errors/connection-error.js";
export { DuplicateCardError } from "./errors/duplicate-card-error.js";
export type { FieldErrors } from "./errors/field-errors.js";
export { GenericError, GenericError as BadRequestError } from "./errors/generic-error.js";
export type { Issue } from "./errors/issue.js";
export { formatIssues } from "./errors/issue.js";
export { MoovError, type MoovErrorOptions } from "./errors/moov-error.js";
export { NotFoundError } from "./errors/not-found-error.js";
export { PermissionDeniedError } from "./errors/permission-denied-error.js";
export type { Processed } from "./errors/processed.js";
export { RateLimitError } from "./errors/rate-limit-error.js";
export { RequestAbortedError } from "./errors/request-aborted-error.js";
export { RequestTimeoutError, type RequestTimeoutErrorOptions } from "./errors/request-timeout-error.js";
export { RequestValidationError } from "./errors/request-validation-error.js";
export { ResponseValidationError } from "./errors/response-validation-error.js";
export {
  RevokeTokenRequestError,
  type RevokeTokenRequestFields,
} from "./errors/revoke-token-request-error.js";
export { ServerError } from "./errors/server-error.js";
export { SignedOutError } from "./errors/signed-out-error.js";
export { TransportError } from "./errors/transport-error.js";
export {
  UnprocessableEntityError,
  type UnprocessableEntityErrorClass,
  unprocessable,
} from "./errors/unprocessable-entity-error.js";
export { WebhookTimeoutError } from "./errors/webhook-timeout-error.js";
export {
  WebhookVerificationError,
  type WebhookVerificationErrorCode,
} from "./errors/webhook-verification-error.js";
export { FeePaidBy, FeePaidByInput } from "./fee-paid-by.js";
export { type FileContent, fileContent } from "./file-content.js";
export { foreignID } from "./foreign-id.js";
export { GooglePay } from "./google-pay.js";
export { GovernmentIDInput, GovernmentIDIssues } from "./government-id.js";
export { id } from "./id.js";
export {
  IndividualName,
  IndividualNameInput,
  IndividualNameIssues,
  IndividualNameUpdateInput,
} from "./individual-name.js";
export { IndustryCodes, IndustryCodesInput, IndustryCodesIssues } from "./industry-codes.js";
export { InvoiceStatus, InvoiceStatusInput } from "./invoice-status.js";
export { LineItem, LineItemOption, LineItems } from "./line-items.js";
export { LineItemInput, LineItemOptionInput, LineItemsInput } from "./line-items-input.js";
export { Mode, ModeInput } from "./mode.js";
export { pageInput } from "./page-input.js";
export {
  type AchCreditSameDayPaymentMethod,
  type AchCreditStandardPaymentMethod,
  type AchDebitCollectPaymentMethod,
  type AchDebitFundPaymentMethod,
  type ApplePayPaymentMethod,
  type CardPaymentPaymentMethod,
  type CardPresentPaymentPaymentMethod,
  type GooglePayPaymentMethod,
  type InstantBankCreditPaymentMethod,
  type MoovWalletPaymentMethod,
  PaymentMethod,
  type PullFromApplePayPaymentMethod,
  type PullFromCardPaymentMethod,
  type PullFromGooglePayPaymentMethod,
  type PushToApplePayPaymentMethod,
  type PushToCardPaymentMethod,
  type PushToGooglePayPaymentMethod,
  type RtpCreditPaymentMethod,
} from "./payment-method.js";
export { PaymentMethodBankAccount } from "./payment-method-bank-account.js";
export { PaymentMethodCard } from "./payment-method-card.js";
export { PaymentMethodType, PaymentMethodTypeInput } from "./payment-method-type.js";
export { PaymentMethodWallet } from "./payment-method-wallet.js";
export { PhoneNumber, PhoneNumberInput, PhoneNumberIssues } from "./phone-number.js";
export { plainText } from "./plain-text.js";
export { PriceModifierInput } from "./price-modifier-input.js";
export { PrimaryRegulator, PrimaryRegulatorInput } from "./primary-regulator.js";
export {
  BusinessProfileInput,
  BusinessProfileUpdateInput,
  IndividualProfileInput,
  IndividualProfileUpdateInput,
} from "./profile-input.js";
export { RefundStatus } from "./refund-status.js";
export { Representative, RepresentativeResponsibilities } from "./representative.js";
export { parseHttpDate, parseRetryAfter } from "./retry-after.js";
export { RTPRejectionCode } from "./rtp-rejection-code.js";
export { type OpenEnum, openEnum, openObject, openUnion, type Schema } from "./schema.js";
export {
  type AccountPermission,
  type AccountResource,
  type AccountScope,
  accountScope,
  isScope,
  joinScope,
  type KnownScope,
  type RootScope,
  type Scope,
  type ScopeInput,
  splitScope,
} from "./scope.js";
export { SweepStatus, SweepStatusInput } from "./sweep-status.js";
export { TaxIDInput, TaxIDIssues, TaxIDUpdateInput } from "./tax-id.js";
export { TerminalApplicationStatus } from "./terminal-application-status.js";
export { TerminalCard } from "./terminal-card.js";
export {
  type AcceptedToken,
  type ManualAcceptance,
  type ManualAcceptanceUpdate,
  TermsOfService,
  TermsOfServiceInput,
  TermsOfServiceIssues,
  TermsOfServiceUpdateInput,
} from "./terms-of-service.js";
export { TicketStatus, TicketStatusInput } from "./ticket-status.js";
export { type Validated, validate } from "./validate.js";
export { WalletAvailableBalance } from "./wallet-available-balance.js";
export { WalletStatus, WalletStatusInput } from "./wallet-status.js";
export { WalletTransactionStatus, WalletTransactionStatusInput } from "./wallet-transaction-status.js";
export { WalletTransactionType, WalletTransactionTypeInput } from "./wallet-transaction-type.js";
export { WalletType, WalletTypeInput } from "./wallet-type.js";
export { toCamelCase, toSnakeCase } from "./wire-names.js";
