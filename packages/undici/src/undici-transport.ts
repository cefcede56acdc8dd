import type { Transport } from "@moovkit/core";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { Agent, type Dispatcher } from "undici";
import { exchange } from "./exchange.js";

/** Options of `undiciTransport`. */
export interface UndiciTransportOptions {
  /**
   * Where requests go through: an `Agent` with a private CA, a client certificate, HTTP/2 or another number of
   * connections, or a `ProxyAgent`. It stays yours to close. Default: an `Agent` of the transport's own, which keeps
   * connections alive and is closed with the transport.
   */
  readonly dispatcher?: Dispatcher | undefined;
}

const CHECKS: { readonly [Name in keyof UndiciTransportOptions]-?: OptionCheck } = {
  dispatcher: [
    (value) => typeof (value as Dispatcher | null)?.dispatch === "function",
    "a Dispatcher of undici, such as new Agent() or new ProxyAgent(url)",
  ],
};

/**
 * Carries requests with undici: servers on Node. Redirects are not followed, compressed bodies are decoded, and
 * `connected` of a `ConnectionError` tells whether a byte of the request was written.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const { dispatcher } = checkOptions("undiciTransport", options, CHECKS);
  const own = dispatcher ? undefined : new Agent();
  let closed: Promise<void> | undefined;
  return {
    name: "undici",
    send: async (request, { signal }) => {
      const through = dispatcher ?? own;
      if (closed || !through)
        throw new ConfigurationError("undiciTransport: this transport is closed; make another.");
      return exchange(through, request, signal);
    },
    [Symbol.asyncDispose]: () => {
      closed ??= own?.close() ?? Promise.resolve();
      return closed;
    },
  };
}
