import { createAccountStore } from "./accounts/account-store.js";
import { createCapabilityStore } from "./accounts/capability-store.js";
import { ACCOUNTS_HANDLERS } from "./accounts/handlers.js";
import { createPartnerAccount, readPartnerAccountID } from "./accounts/partner-account.js";
import { createApp } from "./app.js";
import { AUTHENTICATION_HANDLERS } from "./authentication/handlers.js";
import { createTokenService } from "./authentication/token-service.js";
import { createBankAccountStore } from "./bank-accounts/bank-account-store.js";
import { BANK_ACCOUNTS_HANDLERS } from "./bank-accounts/handlers.js";
import { createVerificationStore } from "./bank-accounts/verification-store.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { createClockControl, type SandboxClock } from "./engine/clock-control.js";
import { createEngine, type Engine } from "./engine/engine.js";
import type { LedgerBalance } from "./engine/ledger.js";
import { createFaultQueue } from "./fault-queue.js";
import type { Faults } from "./faults.js";
import { OPERATIONS } from "./operations.js";
import type { ApiKey, SandboxOptions } from "./options.js";
import { PAYMENT_METHODS_HANDLERS } from "./payment-methods/handlers.js";
import { createPaymentMethodStore } from "./payment-methods/payment-method-store.js";
import { createRateLimit } from "./rate-limit.js";
import { createRequestHandler } from "./request-handler.js";
import { createRequestLog, type RecordedRequest } from "./request-log.js";
import type { RequestReceiver } from "./request-receiver.js";
import type { Services } from "./services.js";
import { resolveSettings } from "./settings.js";
import type { SandboxSnapshot } from "./snapshot.js";
import { truncateResponse } from "./truncate-response.js";
import { WALLETS_HANDLERS } from "./wallets/handlers.js";
import { createWalletStore } from "./wallets/wallet-store.js";
import { WEBHOOKS_HANDLERS } from "./webhooks/handlers.js";
import { createSandboxWebhooks, type SandboxWebhooks } from "./webhooks/sandbox-webhooks.js";
import { createWebhookServices } from "./webhooks/webhook-services.js";

/** A server in memory that implements Moov's API, for development and tests. */
export interface Sandbox extends RequestReceiver {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** The account of the owner of the API keys. Transfers are created in its path. */
  readonly partnerAccountID: string;
  /** Injects faults. */
  readonly faults: Faults;
  /** The latest 1,000 requests that the sandbox has received, the oldest first. Secrets are redacted. */
  readonly requests: readonly RecordedRequest[];
  /** Sets the time of the sandbox forward. */
  readonly clock: SandboxClock;
  /** The webhook deliveries of the sandbox. */
  readonly webhooks: SandboxWebhooks;
  /**
   * Returns the balances of all wallets, and of the banks and networks that money comes from and goes to. They add up to
   * zero.
   */
  balances(): readonly LedgerBalance[];
  /** Returns the state of the sandbox. Pass it to `createSandbox` to continue with it. */
  snapshot(): SandboxSnapshot;
}

/** Creates what the handlers of the operations need. */
export const createServices = async (engine: Engine): Promise<Services> => {
  const { settings, store } = engine;
  // Nothing waits after this, so that the tasks of a snapshot run when all services have defined theirs.
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
    partnerAccountID,
    tokens,
    checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
    accounts,
    capabilities: createCapabilityStore(engine, { events, accounts, wallets }),
    bankAccounts,
    verifications: createVerificationStore(engine, bankAccounts),
    paymentMethods,
    wallets,
  };
  createPartnerAccount(services);
  return services;
};

const HANDLERS = [
  ...AUTHENTICATION_HANDLERS,
  ...ACCOUNTS_HANDLERS,
  ...BANK_ACCOUNTS_HANDLERS,
  ...PAYMENT_METHODS_HANDLERS,
  ...WALLETS_HANDLERS,
  ...WEBHOOKS_HANDLERS,
];

/** Creates a sandbox from its services. */
export const assembleSandbox = (services: Services): Sandbox => {
  const { settings, store, clock, scheduler, wakeUp, ledger, deliveries } = services;
  const app = createApp(OPERATIONS, HANDLERS, services);
  const { faults, takeFault } = createFaultQueue();
  const requestLog = createRequestLog(settings.onRequest);
  const handleRequest = createRequestHandler(app, { takeFault, requestLog, now: clock.now });

  wakeUp.arm();

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    partnerAccountID: services.partnerAccountID,
    get requests() {
      return requestLog.requests;
    },
    faults,
    webhooks: createSandboxWebhooks(services),
    clock: createClockControl(services, deliveries.settle),
    balances: ledger.balances,
    snapshot: () => ({ version: 1, time: clock.now(), tables: store.save() }),
    fetch: async (request, connection = {}) => {
      scheduler.runDue();
      const outcome = await handleRequest(request, connection);
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
  };
};

/**
 * Creates a sandbox. All its state is in memory.
 *
 * @param options - API keys, lifetimes of tokens, limits and the clock.
 * @returns The sandbox.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { createSandbox } from "@moovkit/sandbox";
 *
 * const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: "secret" }] });
 * ```
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return assembleSandbox(await createServices(createEngine(resolveSettings(options))));
}
