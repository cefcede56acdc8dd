import type { HttpResponse, Transport } from "@moovkit/core";
import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import { checkSandbox } from "./check-sandbox.js";
import { isConnectionResetError } from "./connection-reset-error.js";
import type { RequestReceiver } from "./request-receiver.js";

const createAbortedError = (signal: AbortSignal): RequestAbortedError =>
  new RequestAbortedError("sandboxTransport: the request was aborted by its signal.", {
    cause: signal.reason,
  });

/** Rejects as soon as the signal is aborted, because a fault may delay the response. Leaves no listener behind. */
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

const readResponse = async (
  response: Response,
  responseType: "text" | "bytes" | undefined,
): Promise<HttpResponse> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: responseType === "bytes" ? new Uint8Array(await response.arrayBuffer()) : await response.text(),
});

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
 * @throws ConfigurationError if the first argument is not a sandbox, for example because `await` is missing.
 * @example
 * ```ts
 * import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
 *
 * const transport = sandboxTransport(await createSandbox());
 * ```
 */
export function sandboxTransport(sandbox: RequestReceiver): Transport {
  checkSandbox("sandboxTransport", sandbox);
  return {
    name: "sandbox",
    send: async ({ method, url, headers, body }, { signal, responseType }) => {
      try {
        return await runUntilAborted(signal, async (requestSignal) => {
          const init = { method, headers, signal: requestSignal, ...(body !== undefined && { body }) };
          return readResponse(await sandbox.fetch(new Request(url, init)), responseType);
        });
      } catch (error) {
        throw toTransportError(error);
      }
    },
  };
}
