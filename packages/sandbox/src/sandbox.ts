import { createAccountStore } from "./accounts/account-store.js";
import { ACCOUNTS_HANDLERS } from "./accounts/handlers.js";
import { createApp } from "./app.js";
import { AUTHENTICATION_HANDLERS } from "./authentication/handlers.js";
import { createTokenService } from "./authentication/token-service.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { createClockControl, type SandboxClock } from "./engine/clock-control.js";
import { createEngine, type Engine } from "./engine/engine.js";
import type { LedgerBalance } from "./engine/ledger.js";
import { createFaultQueue } from "./fault-queue.js";
import type { Faults } from "./faults.js";
import { OPERATIONS } from "./operations.js";
import type { ApiKey, SandboxOptions } from "./options.js";
import { createRateLimit } from "./rate-limit.js";
import { createRequestHandler } from "./request-handler.js";
import { createRequestLog, type RecordedRequest } from "./request-log.js";
import type { RequestReceiver } from "./request-receiver.js";
import type { Services } from "./services.js";
import { resolveSettings } from "./settings.js";
import type { SandboxSnapshot } from "./snapshot.js";
import { truncateResponse } from "./truncate-response.js";

/** A server in memory that implements Moov's API, for development and tests. */
export interface Sandbox extends RequestReceiver {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** Injects faults. */
  readonly faults: Faults;
  /** The latest 1,000 requests that the sandbox has received, the oldest first. Secrets are redacted. */
  readonly requests: readonly RecordedRequest[];
  /** Sets the time of the sandbox forward. */
  readonly clock: SandboxClock;
  /**
   * Returns the balances of all wallets, and of the banks and networks that money comes from and goes to. They add up to
   * zero.
   */
  balances(): readonly LedgerBalance[];
  /** Returns the state of the sandbox. Pass it to `createSandbox` to continue with it. */
  snapshot(): SandboxSnapshot;
}

const createServices = async (engine: Engine): Promise<Services> => {
  const { settings, store } = engine;
  return {
    ...engine,
    partnerAccountID: "",
    tokens: await createTokenService(settings),
    checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
    accounts: createAccountStore(store),
  } as unknown as Services;
};

const HANDLERS = [...AUTHENTICATION_HANDLERS, ...ACCOUNTS_HANDLERS];

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
  const app = createApp(OPERATIONS, HANDLERS, await createServices(engine));
  const { faults, takeFault } = createFaultQueue();
  const requestLog = createRequestLog(settings.onRequest);
  const handleRequest = createRequestHandler(app, { takeFault, requestLog, now: clock.now });

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    get requests() {
      return requestLog.requests;
    },
    faults,
    clock: createClockControl(clock, scheduler, async () => {}),
    balances: ledger.balances,
    snapshot: () => ({ version: 1, time: clock.now(), tables: store.save() }),
    fetch: async (request, connection = {}) => {
      scheduler.runDue();
      const outcome = await handleRequest(request, connection);
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
  };
}
