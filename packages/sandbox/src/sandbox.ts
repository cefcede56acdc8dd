import { createApp, type SandboxApp } from "./app.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { createServices } from "./create-services.js";
import { createClockControl, type SandboxClock } from "./engine/clock-control.js";
import { createEngine } from "./engine/engine.js";
import type { LedgerBalance } from "./engine/ledger.js";
import { createFaultQueue } from "./fault-queue.js";
import type { Faults } from "./faults.js";
import { HANDLERS } from "./handlers.js";
import { OPERATIONS } from "./operations.js";
import type { ApiKey, SandboxOptions } from "./options.js";
import { createRequestHandler } from "./request-handler.js";
import { createRequestLog, type RecordedRequest } from "./request-log.js";
import type { RequestReceiver } from "./request-receiver.js";
import { applySeed } from "./seeds/apply-seed.js";
import type { Services } from "./services.js";
import { resolveSettings } from "./settings.js";
import type { SandboxSnapshot } from "./snapshot.js";
import { type ReturnRequest, returnTransfer } from "./transfers/return-transfer.js";
import { truncateResponse } from "./truncate-response.js";
import { createSandboxWebhooks, type SandboxWebhooks } from "./webhooks/sandbox-webhooks.js";

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

/** Creates a sandbox from its application and its services. */
const assembleSandbox = (app: SandboxApp, services: Services): Sandbox => {
  const { settings, store, clock, scheduler, wakeUp, ledger, deliveries } = services;
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
  const services = await createServices(createEngine(resolveSettings(options)));
  const app = createApp(OPERATIONS, HANDLERS, services);
  await applySeed(app, services);
  return assembleSandbox(app, services);
}
