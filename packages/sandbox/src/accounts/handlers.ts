import type { Handler } from "../handler.js";
import { handleAssignAccountCountries } from "./assign-account-countries.js";
import { handleConnectAccount } from "./connect-account.js";
import { handleCreateAccount } from "./create-account.js";
import { handleDisableCapability } from "./disable-capability.js";
import { handleDisconnectAccount } from "./disconnect-account.js";
import { handleGetAccount } from "./get-account.js";
import { handleGetAccountCountries } from "./get-account-countries.js";
import { handleGetCapability } from "./get-capability.js";
import { handleGetMerchantProcessingAgreement } from "./get-merchant-processing-agreement.js";
import { handleGetTermsOfServiceToken } from "./get-terms-of-service-token.js";
import { handleListAccounts } from "./list-accounts.js";
import { handleListCapabilities } from "./list-capabilities.js";
import { handleListConnectedAccountsForAccount } from "./list-connected-accounts-for-account.js";
import { handleRequestCapabilities } from "./request-capabilities.js";
import { handleUpdateAccount } from "./update-account.js";

/** The handlers of `@moovkit/accounts`. */
export const ACCOUNTS_HANDLERS: readonly Handler[] = [
  handleCreateAccount,
  handleGetAccount,
  handleListAccounts,
  handleUpdateAccount,
  handleDisconnectAccount,
  handleConnectAccount,
  handleListConnectedAccountsForAccount,
  handleGetAccountCountries,
  handleAssignAccountCountries,
  handleGetMerchantProcessingAgreement,
  handleListCapabilities,
  handleGetCapability,
  handleRequestCapabilities,
  handleDisableCapability,
  handleGetTermsOfServiceToken,
];
