import { ACCOUNTS_HANDLERS } from "./accounts/handlers.js";
import { AUTHENTICATION_HANDLERS } from "./authentication/handlers.js";
import { BANK_ACCOUNTS_HANDLERS } from "./bank-accounts/handlers.js";
import { BILLING_HANDLERS } from "./billing/handlers.js";
import { CARDS_HANDLERS } from "./cards/handlers.js";
import { COMMERCE_HANDLERS } from "./commerce/handlers.js";
import { DISPUTES_HANDLERS } from "./disputes/handlers.js";
import { ENRICHMENT_HANDLERS } from "./enrichment/handlers.js";
import type { Handler } from "./handler.js";
import { ISSUING_HANDLERS } from "./issuing/handlers.js";
import { ONBOARDING_HANDLERS } from "./onboarding/handlers.js";
import { PAYMENT_METHODS_HANDLERS } from "./payment-methods/handlers.js";
import { SCHEDULES_HANDLERS } from "./schedules/handlers.js";
import { SUPPORT_HANDLERS } from "./support/handlers.js";
import { TERMINALS_HANDLERS } from "./terminals/handlers.js";
import { TRANSFERS_HANDLERS } from "./transfers/handlers.js";
import { VERIFICATION_HANDLERS } from "./verification/handlers.js";
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
  ...CARDS_HANDLERS,
  ...VERIFICATION_HANDLERS,
  ...SCHEDULES_HANDLERS,
  ...DISPUTES_HANDLERS,
  ...ONBOARDING_HANDLERS,
  ...COMMERCE_HANDLERS,
  ...ISSUING_HANDLERS,
  ...BILLING_HANDLERS,
  ...TERMINALS_HANDLERS,
  ...ENRICHMENT_HANDLERS,
  ...SUPPORT_HANDLERS,
];
