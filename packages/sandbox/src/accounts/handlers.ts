import type { Handler } from "../handler.js";
import { handleCreateAccount } from "./create-account.js";
import { handleDisconnectAccount } from "./disconnect-account.js";
import { handleGetAccount } from "./get-account.js";
import { handleGetTermsOfServiceToken } from "./get-terms-of-service-token.js";
import { handleListAccounts } from "./list-accounts.js";
import { handleUpdateAccount } from "./update-account.js";

/** The handlers of `@moovkit/accounts`. */
export const ACCOUNTS_HANDLERS: readonly Handler[] = [
  handleCreateAccount,
  handleGetAccount,
  handleListAccounts,
  handleUpdateAccount,
  handleDisconnectAccount,
  handleGetTermsOfServiceToken,
];
