import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import { isConnectionResetError } from "./connection-reset-error.js";
import type { Sandbox } from "./sandbox.js";

/** A transport for clients of `@moovkit/core`. It has its own type, so that this package does not depend on core. */
export interface SandboxTransport {
  /** Name of the transport, as it appears in events. */
  readonly name: "sandbox";
  /**
   * Sends a request to the sandbox.
   *
   * @param request - The request.
   * @param context - `signal` ends the exchange.
   * @returns The complete response, whatever its status.
   * @throws ConnectionError if a fault breaks the connection.
   * @throws RequestAbortedError if the signal is aborted.
   */
  send(
    request: {
      readonly method: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    },
    context: { readonly signal: AbortSignal },
  ): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }>;
}

const createAbortedError = (signal: AbortSignal): RequestAbortedError =>
  new RequestAbortedError("sandboxTransport: the request was aborted by its signal.", {
    cause: signal.reason,
  });

/** Rejects as soon as the signal is aborted. Leaves no listener on the signal, which may outlive the request. */
const runUntilAborted = async <Value>(
  signal: AbortSignal,
  run: (requestSignal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
  if (signal.aborted) throw createAbortedError(signal);
  const controller = new AbortController();
  let handleAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    handleAbort = () => {
      controller.abort(signal.reason);
      reject(createAbortedError(signal));
    };
  });
  signal.addEventListener("abort", handleAbort, { once: true });
  try {
    return await Promise.race([run(controller.signal), aborted]);
  } finally {
    signal.removeEventListener("abort", handleAbort);
  }
};

const toTransportError = (cause: unknown): ConnectionError | RequestAbortedError => {
  if (cause instanceof RequestAbortedError) return cause;
  if (isConnectionResetError(cause))
    return new ConnectionError("sandboxTransport: an injected fault broke the connection.", {
      cause,
      connected: true,
    });
  return new ConnectionError("sandboxTransport: the sandbox sent no response. See `cause`.", { cause });
};

/**
 * Creates a transport that sends requests to a sandbox in the same process, without a socket.
 *
 * @param sandbox - The sandbox, or any object with its `fetch` method.
 * @returns The transport, for the `transport` option of a client. The client can have any `baseURL`.
 */
export function sandboxTransport(sandbox: Pick<Sandbox, "fetch">): SandboxTransport {
  return {
    name: "sandbox",
    send: async ({ method, url, headers, body }, { signal }) => {
      try {
        return await runUntilAborted(signal, async (requestSignal) => {
          const init = { method, headers, signal: requestSignal, ...(body !== undefined && { body }) };
          const response = await sandbox.fetch(new Request(url, init));
          return {
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await response.text(),
          };
        });
      } catch (error) {
        throw toTransportError(error);
      }
    },
  };
}
