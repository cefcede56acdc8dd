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
import type { RequestReceiver } from "./request-receiver.js";
import type { Services } from "./services.js";
import { resolveSettings } from "./settings.js";
import type { SandboxSnapshot } from "./snapshot.js";
import { TRANSFERS_HANDLERS } from "./transfers/handlers.js";
import { defineTransferTasks } from "./transfers/process-transfer.js";
import { defineRefundTasks } from "./transfers/refund-transfer.js";
import { type ReturnRequest, returnTransfer } from "./transfers/return-transfer.js";
import { createTransferStore } from "./transfers/transfer-store.js";
import { truncateResponse } from "./truncate-response.js";
import { WALLETS_HANDLERS } from "./wallets/handlers.js";
import { createWalletStore } from "./wallets/wallet-store.js";
import type { EventEmitter } from "./webhooks/event-emitter.js";

/** A server in memory that implements Moov's API, for development and tests. */
export interface Sandbox extends RequestReceiver {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** The account of the owner of the API keys. Transfers are created in its path. */
  readonly partnerAccountID: string;
  /** Injects faults. */
  readonly faults: Faults;
  /** Sets the time of the sandbox forward. */
  readonly clock: SandboxClock;
  /**
   * Returns the balances of all wallets, and of the banks and networks that money comes from and goes to. They add up to
   * zero.
   */
  balances(): readonly LedgerBalance[];
  /**
   * Lets a bank return the ACH payment of a transfer. Before the transfer has completed it fails, afterwards it is
   * reversed, as Moov does with returns up to 60 days later.
   *
   * @param transferID - The transfer.
   * @param request - The leg that is returned, and the return code.
   * @throws ConfigurationError if the request is invalid, or if the payment cannot be returned now: the leg is not an ACH
   * payment, has not reached the bank, has ended, or completed more than 60 days ago.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const returnDebit = (transferID: string) =>
   *   sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
   * ```
   * @see https://docs.moov.io/guides/ach/returns/
   */
  returnTransfer(transferID: string, request: ReturnRequest): void;
  /** Returns the state of the sandbox. Pass it to `createSandbox` to continue with it. */
  snapshot(): SandboxSnapshot;
}

const createServices = async (engine: Engine): Promise<Services> => {
  const { settings, store } = engine;
  const events: EventEmitter = { emit: () => {} };
  const partnerAccountID = readPartnerAccountID(store);
  const accounts = createAccountStore(store);
  const paymentMethods = createPaymentMethodStore(engine, events);
  const wallets = createWalletStore(engine, { partnerAccountID, events, paymentMethods });
  const bankAccounts = createBankAccountStore(engine, { events, paymentMethods });
  const services: Services = {
    ...engine,
    partnerAccountID,
    events,
    tokens: await createTokenService(settings),
    checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
    accounts,
    capabilities: createCapabilityStore(engine, { events, accounts, wallets }),
    bankAccounts,
    verifications: createVerificationStore(engine, bankAccounts),
    paymentMethods,
    wallets,
    transfers: createTransferStore(store),
  };
  defineTransferTasks(services);
  defineRefundTasks(services);
  createPartnerAccount(services);
  return services;
};

const HANDLERS = [
  ...AUTHENTICATION_HANDLERS,
  ...ACCOUNTS_HANDLERS,
  ...BANK_ACCOUNTS_HANDLERS,
  ...PAYMENT_METHODS_HANDLERS,
  ...WALLETS_HANDLERS,
  ...TRANSFERS_HANDLERS,
];

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
  const settings = resolveSettings(options);
  const engine = createEngine(settings);
  const { store, clock, scheduler, ledger } = engine;
  const services = await createServices(engine);
  const app = createApp(OPERATIONS, HANDLERS, services);
  const { faults, takeFault } = createFaultQueue();
  const handleRequest = createRequestHandler(app, takeFault);

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    partnerAccountID: services.partnerAccountID,
    faults,
    clock: createClockControl(clock, scheduler, async () => {}),
    balances: ledger.balances,
    returnTransfer: (transferID, request) => {
      scheduler.runDue();
      returnTransfer(services, transferID, request);
      ledger.check();
    },
    snapshot: () => ({ version: 1, time: clock.now(), tables: store.save() }),
    fetch: async (request, connection = {}) => {
      scheduler.runDue();
      const outcome = await handleRequest(request, connection);
      ledger.check();
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
  };
}
