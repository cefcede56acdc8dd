import type { Plugin } from "@moovkit/core";
import { createBudget } from "./budget.js";
import { type RetryOptions, type RetryPluginOptions, resolveOptions } from "./options.js";
import { sendWithRetries } from "./send-with-retries.js";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** Overrides options of `retry()` for this call, or turns retries off with `false`. */
    readonly retries?: RetryOptions | false | undefined;
  }
}

/**
 * Creates a plugin that retries requests when it is safe: after a failed connection, a timeout or a temporary status,
 * and never if the server may have processed a request that is not idempotent.
 *
 * @param options - Options for all calls of the client. The call option `retries` overrides them.
 * @returns The plugin, for the `plugins` of a client.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { retry } from "@moovkit/retry";
 *
 * const client = createClient({ transport: fetchTransport(), plugins: [retry({ maxAttempts: 5 })] });
 * ```
 */
export function retry(options: RetryPluginOptions = {}): Plugin {
  const settings = resolveOptions(options);
  return {
    name: "retry",
    callOptions: ["retries"],
    wrap: (next) => {
      const budget = createBudget(settings.budget, settings.policy.maxAttempts - 1, settings.now);
      return (request, context) => sendWithRetries(next, request, context, { settings, budget });
    },
  };
}
