import { createAccountStore } from "./accounts/account-store.js";
import { ACCOUNTS_HANDLERS } from "./accounts/handlers.js";
import { createApp } from "./app.js";
import { AUTHENTICATION_HANDLERS } from "./authentication/handlers.js";
import { createTokenService } from "./authentication/token-service.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { createFaultQueue } from "./fault-queue.js";
import type { Faults } from "./faults.js";
import { OPERATIONS } from "./operations.js";
import type { ApiKey, SandboxOptions } from "./options.js";
import { createRateLimit } from "./rate-limit.js";
import { createRequestHandler } from "./request-handler.js";
import type { RequestReceiver } from "./request-receiver.js";
import type { Services } from "./services.js";
import { resolveSettings, type Settings } from "./settings.js";
import { createTimestamps } from "./timestamps.js";
import { truncateResponse } from "./truncate-response.js";

/** A server in memory that implements Moov's API, for development and tests. */
export interface Sandbox extends RequestReceiver {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** Injects faults. */
  readonly faults: Faults;
}

const createServices = async (settings: Settings): Promise<Services> => ({
  settings,
  tokens: await createTokenService(settings),
  checkRateLimit: createRateLimit(settings.requestsPerSecond, settings.now),
  accounts: createAccountStore(),
  timestamp: createTimestamps(settings.now),
});

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
  const app = createApp(OPERATIONS, HANDLERS, await createServices(settings));
  const { faults, takeFault } = createFaultQueue();
  const handleRequest = createRequestHandler(app, takeFault);

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    faults,
    fetch: async (request, connection = {}) => {
      const outcome = await handleRequest(request, connection);
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
  };
}
