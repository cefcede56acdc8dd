import { ACCOUNTS_HANDLERS } from "./accounts/handlers.js";
import { AUTHENTICATION_HANDLERS } from "./authentication/handlers.js";
import { BANK_ACCOUNTS_HANDLERS } from "./bank-accounts/handlers.js";
import type { Handler } from "./handler.js";
import { PAYMENT_METHODS_HANDLERS } from "./payment-methods/handlers.js";
import { TRANSFERS_HANDLERS } from "./transfers/handlers.js";
import { WALLETS_HANDLERS } from "./wallets/handlers.js";
import { WEBHOOKS_HANDLERS } from "./webhooks/handlers.js";

/** The handlers of all operations. */
export const HANDLERS: readonly Handler[] = [
  ...AUTHENTICATION_HANDLERS,
  ...ACCOUNTS_HANDLERS,
  ...BANK_ACCOUNTS_HANDLERS,
  ...PAYMENT_METHODS_HANDLERS,
  ...WALLETS_HANDLERS,
  ...TRANSFERS_HANDLERS,
  ...WEBHOOKS_HANDLERS,
];
