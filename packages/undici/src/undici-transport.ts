import type { Transport } from "@moovkit/core";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { Agent, type Dispatcher } from "undici";
import { exchange } from "./exchange.js";

/** Options of `undiciTransport`. */
export interface UndiciTransportOptions {
  /**
   * The dispatcher that sends the requests: an `Agent` with a private CA, a client certificate, HTTP/2 or a connection
   * limit, or a `ProxyAgent`. It must come from undici 7. The transport never closes it.
   *
   * The transport turns off its `headersTimeout` and `bodyTimeout` for each request, so that `timeoutMs` of the client is
   * the only time limit.
   *
   * @default An `Agent` that keeps connections alive and is closed with the transport.
   * @see https://undici.nodejs.org/#/docs/api/Dispatcher
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
 * Creates a transport that sends requests with undici, for servers on Node.
 *
 * Keeps connections alive, decodes compressed responses and does not follow redirects. `connected` of a
 * `ConnectionError` is exact: `false` if no byte of the request was written. Dispose of the transport to close its
 * connections.
 *
 * @param options - Options of the transport.
 * @returns The transport, for the `transport` option of a client.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { undiciTransport } from "@moovkit/undici";
 * import { ProxyAgent } from "undici";
 *
 * const transport = undiciTransport({ dispatcher: new ProxyAgent("http://proxy.internal:3128") });
 * ```
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const { dispatcher: customDispatcher } = checkOptions("undiciTransport", options, CHECKS);
  const dispatcher = customDispatcher ?? new Agent();
  let closing: Promise<void> | undefined;
  return {
    name: "undici",
    send: async (request, context) => {
      if (closing)
        throw new ConfigurationError(
          "undiciTransport: the transport is closed, no request was sent. Create a new transport.",
        );
      return exchange(dispatcher, request, context);
    },
    [Symbol.asyncDispose]: () => {
      closing ??= customDispatcher ? Promise.resolve() : dispatcher.close();
      return closing;
    },
  };
}
