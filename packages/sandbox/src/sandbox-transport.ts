import type { HttpResponse, Transport } from "@moovkit/core";
import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import { checkSandbox } from "./check-sandbox.js";
import { isConnectionResetError } from "./connection-reset-error.js";
import type { Sandbox } from "./sandbox.js";

/** Rejects when the signal is aborted, because a fault may never respond. */
const rejectWhenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const rejectRequest = () =>
      reject(
        new RequestAbortedError("sandboxTransport: the request was aborted by its signal.", {
          cause: signal.reason,
        }),
      );
    // The client creates the signal for this request, so the listener does not outlive it.
    if (signal.aborted) rejectRequest();
    else signal.addEventListener("abort", rejectRequest, { once: true });
  });

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
export function sandboxTransport(sandbox: Pick<Sandbox, "fetch">): Transport {
  checkSandbox("sandboxTransport", sandbox);
  return {
    name: "sandbox",
    send: async ({ method, url, headers, body }, { signal, responseType }) => {
      const sendRequest = async () => {
        const request = new Request(url, { method, headers, signal, ...(body !== undefined && { body }) });
        return readResponse(await sandbox.fetch(request), responseType);
      };
      const aborted = rejectWhenAborted(signal);
      try {
        return await (signal.aborted ? aborted : Promise.race([sendRequest(), aborted]));
      } catch (error) {
        throw toTransportError(error);
      }
    },
  };
}
