// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { ApplePayMerchantDomains } from "./apple-pay-merchant-domains.js";
export {
  ApplePayBillingContactInput,
  ApplePayHeaderInput,
  ApplePayPaymentDataInput,
  ApplePayPaymentMethodInput,
  ApplePayTokenInput,
} from "./apple-pay-token-input.js";
export { Card } from "./card.js";
export { CardAddressInput, CardAddressUpdateInput } from "./card-address-input.js";
export { CardExpirationUpdateInput } from "./card-expiration-update-input.js";
export { CardMetadata } from "./card-metadata.js";
export * from "./create-apple-pay-session.js";
export * from "./disable-card.js";
export { EndToEndTokenInput } from "./end-to-end-token-input.js";
export {
  CreateApplePaySessionIssues,
  EndToEndEncryptionIssues,
  GetCardMetadataIssues,
  LinkApplePayTokenIssues,
  LinkCardIssues,
  LinkGooglePayTokenIssues,
  UpdateCardIssues,
} from "./errors.js";
export * from "./generate-end-to-end-key.js";
export * from "./get-apple-pay-merchant-domains.js";
export * from "./get-card.js";
export * from "./get-card-metadata.js";
export {
  GooglePayAssuranceDetailsInput,
  GooglePayBillingAddressInput,
  GooglePayCardFundingSourceInput,
  GooglePayCardInfoInput,
  GooglePayCardNetworkInput,
  GooglePayPaymentMethodDataInput,
  GooglePayTokenizationDataInput,
} from "./google-pay-payment-method-data-input.js";
export * from "./link-apple-pay-token.js";
export * from "./link-card.js";
export * from "./link-google-pay-token.js";
export * from "./list-cards.js";
export * from "./register-apple-pay-merchant-domains.js";
export * from "./test-end-to-end-token.js";
export * from "./update-apple-pay-merchant-domains.js";
export * from "./update-card.js";
