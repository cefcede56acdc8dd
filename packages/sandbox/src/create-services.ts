import { createAccountStore } from "./accounts/account-store.js";
import { createCapabilityStore } from "./accounts/capability-store.js";
import { createPartnerAccount, readPartnerAccountID } from "./accounts/partner-account.js";
import { createTokenService } from "./authentication/token-service.js";
import { createBankAccountStore } from "./bank-accounts/bank-account-store.js";
import { createVerificationStore } from "./bank-accounts/verification-store.js";
import { createBillingServices } from "./billing/billing-services.js";
import { defineBillingTasks } from "./billing/close-period.js";
import { createApplePayDomainStore } from "./cards/apple-pay-domain-store.js";
import { createCardStore } from "./cards/card-store.js";
import { createEndToEndKeys } from "./cards/end-to-end-keys.js";
import { createFingerprint } from "./cards/fingerprint.js";
import { createTokenStore } from "./cards/token-store.js";
import { createCommerceServices } from "./commerce/commerce-services.js";
import { createTransferFollower } from "./commerce/follow-transfer.js";
import { createDisputeStore } from "./disputes/dispute-store.js";
import { createEvidenceStore } from "./disputes/evidence-store.js";
import { defineDisputeTasks } from "./disputes/expire-dispute.js";
import type { Engine } from "./engine/engine.js";
import { createAvatarStore } from "./enrichment/avatar-store.js";
import { createAuthorizationStore } from "./issuing/authorization-store.js";
import { createIssuedCardStore } from "./issuing/issued-card-store.js";
import { defineIssuingTasks } from "./issuing/issuing-tasks.js";
import { createInviteStore } from "./onboarding/invite-store.js";
import { createResolutionLinkStore } from "./onboarding/resolution-link-store.js";
import { createPaymentMethodStore } from "./payment-methods/payment-method-store.js";
import { createRateLimit } from "./rate-limit.js";
import { defineScheduleTasks } from "./schedules/run-occurrence.js";
import { createScheduleStore } from "./schedules/schedule-store.js";
import type { Services } from "./services.js";
import { createTicketStore } from "./support/ticket-store.js";
import { defineSweepTasks } from "./sweeps/run-sweep.js";
import { createSweepConfigStore } from "./sweeps/sweep-config-store.js";
import { createSweepStore } from "./sweeps/sweep-store.js";
import { createTerminalApplicationStore } from "./terminals/terminal-application-store.js";
import { defineTransferTasks } from "./transfers/process-transfer.js";
import { defineRefundTasks } from "./transfers/refund-transfer.js";
import { createTransferStore } from "./transfers/transfer-store.js";
import { watchTransfers } from "./transfers/watch-transfers.js";
import { createFileStore } from "./verification/file-store.js";
import { createRepresentativeStore } from "./verification/representative-store.js";
import { defineReviewTasks } from "./verification/review-tasks.js";
import { createUnderwritingStore } from "./verification/underwriting-store.js";
import { createAdjustmentStore } from "./wallets/adjustment-store.js";
import { createWalletStore } from "./wallets/wallet-store.js";
import { createWebhookServices } from "./webhooks/webhook-services.js";

/** Defines what the scheduler can run. */
const defineTasks = (services: Services): void => {
  defineTransferTasks(services);
  defineRefundTasks(services);
  defineScheduleTasks(services);
  defineSweepTasks(services);
  defineReviewTasks(services);
  defineDisputeTasks(services);
  defineBillingTasks(services);
  defineIssuingTasks(services);
};

/** Creates what the handlers of the operations need. */
export const createServices = async (engine: Engine): Promise<Services> => {
  const { settings, store } = engine;
  // This must be the last `await`: tasks of a snapshot must not run before all services have defined their tasks.
  const tokens = await createTokenService(settings);
  const webhookServices = createWebhookServices(engine);
  const { events } = webhookServices;
  const partnerAccountID = readPartnerAccountID(store);
  const accounts = createAccountStore(store);
  const paymentMethods = createPaymentMethodStore(engine, events);
  const wallets = createWalletStore(engine, { partnerAccountID, events, paymentMethods });
  const bankAccounts = createBankAccountStore(engine, { events, paymentMethods });
  const issuingAuthorizations = createAuthorizationStore(store);
  const transfers = createTransferStore(store);
  const commerce = createCommerceServices(engine, events, transfers);
  const evidence = {
    representatives: createRepresentativeStore(engine, { events, accounts }),
    underwriting: createUnderwritingStore(engine),
    files: createFileStore(engine),
  };
  const services: Services = {
    ...engine,
    ...webhookServices,
    ...commerce,
    ...evidence,
    partnerAccountID,
    tokens,
    checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
    accounts,
    capabilities: createCapabilityStore(engine, { events, accounts, wallets, ...evidence }),
    bankAccounts,
    verifications: createVerificationStore(engine, bankAccounts),
    paymentMethods,
    cards: createCardStore(engine, { events, paymentMethods }),
    cardTokens: createTokenStore(engine, paymentMethods),
    applePayDomains: createApplePayDomainStore(engine),
    endToEndKeys: createEndToEndKeys(),
    createFingerprint: createFingerprint(settings),
    wallets,
    adjustments: createAdjustmentStore(engine, wallets),
    transfers: watchTransfers(transfers, createTransferFollower(commerce)),
    schedules: createScheduleStore(store),
    sweepConfigs: createSweepConfigStore(store, paymentMethods),
    sweeps: createSweepStore(engine, events),
    avatars: createAvatarStore(store),
    disputes: createDisputeStore(store),
    disputeEvidence: createEvidenceStore(store),
    tickets: createTicketStore(store),
    billing: createBillingServices(engine),
    invites: createInviteStore(store),
    resolutionLinks: createResolutionLinkStore(engine, partnerAccountID),
    issuedCards: createIssuedCardStore(engine, issuingAuthorizations),
    issuingAuthorizations,
    terminalApplications: createTerminalApplicationStore(engine, events),
  };
  defineTasks(services);
  createPartnerAccount(services);
  return services;
};
