// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { BankAccount } from "./bank-account.js";
export {
  BankAccountVerification,
  BankAccountVerificationCreated,
  BankAccountVerificationMethod,
  BankAccountVerificationStatus,
} from "./bank-account-verification.js";
export * from "./complete-bank-account-verification.js";
export * from "./complete-micro-deposits.js";
export * from "./disable-bank-account.js";
export { CompleteMicroDepositsIssues, LinkBankAccountIssues } from "./errors.js";
export * from "./get-bank-account.js";
export * from "./get-bank-account-verification.js";
export * from "./initiate-bank-account-verification.js";
export * from "./initiate-micro-deposits.js";
export { ACHInstitution, FedNowInstitution, RTPInstitution, WireInstitution } from "./institutions.js";
export * from "./link-bank-account.js";
export * from "./list-bank-accounts.js";
export * from "./list-institutions.js";
export * from "./search-institutions.js";
