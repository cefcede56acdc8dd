import type { Handler } from "../handler.js";
import { handleCompleteBankAccountVerification } from "./complete-bank-account-verification.js";
import { handleCompleteMicroDeposits } from "./complete-micro-deposits.js";
import { handleDisableBankAccount } from "./disable-bank-account.js";
import { handleGetBankAccount } from "./get-bank-account.js";
import { handleGetBankAccountVerification } from "./get-bank-account-verification.js";
import { handleInitiateBankAccountVerification } from "./initiate-bank-account-verification.js";
import { handleInitiateMicroDeposits } from "./initiate-micro-deposits.js";
import { handleLinkBankAccount } from "./link-bank-account.js";
import { handleListBankAccounts } from "./list-bank-accounts.js";
import { handleListInstitutions } from "./list-institutions.js";
import { handleSearchInstitutions } from "./search-institutions.js";

/** The handlers of `@moovkit/bank-accounts`. */
export const BANK_ACCOUNTS_HANDLERS: readonly Handler[] = [
  handleLinkBankAccount,
  handleListBankAccounts,
  handleGetBankAccount,
  handleDisableBankAccount,
  handleInitiateBankAccountVerification,
  handleCompleteBankAccountVerification,
  handleGetBankAccountVerification,
  handleInitiateMicroDeposits,
  handleCompleteMicroDeposits,
  handleSearchInstitutions,
  handleListInstitutions,
];
