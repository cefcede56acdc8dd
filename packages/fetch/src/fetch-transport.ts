import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { createFetch, ofetch as defaultInstance, type FetchOptions, type FetchResponse } from "ofetch";
import { checkHeaders, toPlainHeaders } from "./headers.js";
import {
  checkFetchTransportOptions,
  type FetchTransportInit,
  type FetchTransportOptions,
  type OfetchInstance,
} from "./options.js";
import { bodyReaderFor } from "./read-body.js";
import { REQUEST_ID, toTransportError } from "./transport-error.js";

/** Options of `ofetch.raw`. `undefined` overrides a default of the instance. */
type RawOptions = {
  readonly [Name in keyof FetchOptions<"text" | "arrayBuffer">]?:
    | FetchOptions<"text" | "arrayBuffer">[Name]
    | undefined;
} & { readonly [REQUEST_ID]: symbol };

/** How the requests of one transport are sent. */
interface Sender {
  readonly instance: OfetchInstance;
  readonly mayHaveHooks: boolean;
  readonly init: FetchTransportInit | undefined;
}

/** A response, and its body. */
interface ReceivedResponse {
  readonly response: Response;
  readonly body: HttpResponse["body"];
}

/** Sends a request with ofetch's retries, parsing and status errors turned off. */
const sendWithOfetch = async (
  { instance, mayHaveHooks, init }: Sender,
  { method, url, headers, body }: HttpRequest,
  { operation, signal, responseType }: SendContext,
): Promise<ReceivedResponse> => {
  const requestId = Symbol(operation);
  const reader = bodyReaderFor(responseType);
  try {
    // Without this check, hooks would run for a request that is never sent.
    signal.throwIfAborted();
    const response: FetchResponse<unknown> = await instance.raw(url, {
      ...init,
      method,
      headers,
      body: body ?? null,
      signal,
      redirect: "manual",
      baseURL: undefined,
      timeout: undefined,
      retry: false,
      ignoreResponseError: true,
      ...reader.options,
      [REQUEST_ID]: requestId,
    } satisfies RawOptions);
    return { response, body: await reader.read(response) };
  } catch (error) {
    const { origin } = new URL(url);
    throw toTransportError(error, { operation, origin, signal, requestId, mayHaveHooks });
  }
};

const sendRequest = async (
  sender: Sender,
  request: HttpRequest,
  context: SendContext,
): Promise<HttpResponse> => {
  checkHeaders(request.headers, context.operation);
  const { response, body } = await sendWithOfetch(sender, request, context);
  if (response.type === "opaqueredirect")
    throw new ConnectionError(
      `${context.operation}: ${new URL(request.url).origin} responded with a redirect, which is not followed. Set \`baseURL\` to the address of the API.`,
      { connected: true },
    );
  return { status: response.status, headers: toPlainHeaders(response.headers), body };
};

/**
 * Creates a transport that sends requests with `fetch`: Node, Bun, Deno, Workers and browsers.
 *
 * Built on ofetch, without its retries, response parsing and status errors: those belong to the client and its plugins.
 * Redirects are not followed. Pass the application's own instance as `ofetch` to run its hooks.
 *
 * @param options - Options of the transport.
 * @returns The transport, for the `transport` option of a client.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const transport = fetchTransport({ init: { cache: "no-store" } });
 * ```
 * @see https://github.com/unjs/ofetch
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch, init, ofetch } = checkFetchTransportOptions(options);
  const instance = ofetch ?? (fetch ? createFetch({ fetch }) : defaultInstance);
  const sender: Sender = { instance, mayHaveHooks: ofetch !== undefined, init };
  return { name: "fetch", send: (request, context) => sendRequest(sender, request, context) };
}
