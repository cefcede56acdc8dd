import { createAccountStore } from "./accounts/account-store.js";
import { createCapabilityStore } from "./accounts/capability-store.js";
import { createPartnerAccount, readPartnerAccountID } from "./accounts/partner-account.js";
import { createTokenService } from "./authentication/token-service.js";
import { createBankAccountStore } from "./bank-accounts/bank-account-store.js";
import { createVerificationStore } from "./bank-accounts/verification-store.js";
import { createCommerceServices } from "./commerce/commerce-services.js";
import type { Engine } from "./engine/engine.js";
import { createPaymentMethodStore } from "./payment-methods/payment-method-store.js";
import { createRateLimit } from "./rate-limit.js";
import type { Services } from "./services.js";
import { defineTransferTasks } from "./transfers/process-transfer.js";
import { defineRefundTasks } from "./transfers/refund-transfer.js";
import { createTransferStore } from "./transfers/transfer-store.js";
import { createAdjustmentStore } from "./wallets/adjustment-store.js";
import { createWalletStore } from "./wallets/wallet-store.js";
import { createWebhookServices } from "./webhooks/webhook-services.js";

/** Creates what the handlers of the operations need. */
export const createServices = async (engine: Engine): Promise<Services> => {
  const { settings, store } = engine;
  // No `await` after this one: no task of a snapshot runs before all services have defined their tasks.
  const tokens = await createTokenService(settings);
  const webhookServices = createWebhookServices(engine);
  const { events } = webhookServices;
  const partnerAccountID = readPartnerAccountID(store);
  const accounts = createAccountStore(store);
  const paymentMethods = createPaymentMethodStore(engine, events);
  const wallets = createWalletStore(engine, { partnerAccountID, events, paymentMethods });
  const bankAccounts = createBankAccountStore(engine, { events, paymentMethods });
  const services: Services = {
    ...engine,
    ...webhookServices,
    ...createCommerceServices(engine, events),
    partnerAccountID,
    tokens,
    checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
    accounts,
    capabilities: createCapabilityStore(engine, { events, accounts, wallets }),
    bankAccounts,
    verifications: createVerificationStore(engine, bankAccounts),
    paymentMethods,
    wallets,
    adjustments: createAdjustmentStore(engine, wallets),
    transfers: createTransferStore(store),
  };
  defineTransferTasks(services);
  defineRefundTasks(services);
  createPartnerAccount(services);
  return services;
};
