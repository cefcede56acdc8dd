import { createApp } from "./app.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { createFaultQueue } from "./fault-queue.js";
import type { Faults } from "./faults.js";
import type { ApiKey, SandboxOptions } from "./options.js";
import { createRequestHandler } from "./request-handler.js";
import type { SandboxServer } from "./sandbox-server.js";
import { resolveSettings } from "./settings.js";
import { createTokenService } from "./token-service.js";
import { truncateResponse } from "./truncate-response.js";

/** A server in memory that implements Moov's authentication API, for development and tests. */
export interface Sandbox {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** Injects faults. */
  readonly faults: Faults;
  /**
   * Handles a request in process.
   *
   * @param request - A request with any host.
   * @returns The response.
   * @throws TypeError if a fault resets the connection, like `fetch`.
   */
  fetch(request: Request): Promise<Response>;
  /**
   * Listens on a port of this machine. Needs Node.
   *
   * @param options - `port` is 0 by default, which means a free port. `host` is 127.0.0.1 by default.
   * @returns The server. Dispose of it to close the port.
   * @throws ConfigurationError if the server cannot listen there, for example because the port is in use.
   */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<SandboxServer>;
}

/**
 * Creates a sandbox. All its state is in memory.
 *
 * @param options - API keys, lifetimes of tokens, limits and the clock.
 * @returns The sandbox.
 * @throws ConfigurationError if an option is invalid.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = resolveSettings(options);
  const app = createApp(settings, await createTokenService(settings));
  const { faults, takeFault } = createFaultQueue();
  const handleRequest = createRequestHandler(app, takeFault);

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    faults,
    fetch: async (request) => {
      const outcome = await handleRequest(request, {});
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
    listen: async ({ port = 0, host = "127.0.0.1" } = {}) => {
      // Imported here, so that everything else runs without Node.
      const { listen } = await import("./listen.js");
      return listen(handleRequest, port, host);
    },
  };
}
