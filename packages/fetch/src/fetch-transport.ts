import type { HttpRequest, HttpResponse, Transport } from "@moovkit/core";
import {
  ConnectionError,
  checkOptions,
  type OptionCheck,
  RequestAbortedError,
  TransportError,
} from "@moovkit/models";
import { createFetch, type FetchOptions } from "ofetch";
import { causes, connectionMade, systemCode } from "./connection-made.js";

/** The parts of a request that are the kit's own, and `redirect`, which is never followed. */
type OwnInit = "method" | "headers" | "body" | "signal" | "redirect";

const OWN_INIT: readonly string[] = ["method", "headers", "body", "signal", "redirect"] satisfies OwnInit[];

/** Options of `fetchTransport`. */
export interface FetchTransportOptions {
  /** Another `fetch`, such as one that goes through a proxy. Default: the global one, looked up at each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Given on to `fetch` with each request: `cache`, `credentials`, a runtime's own `dispatcher` or `tls`. */
  readonly init?:
    | (Omit<RequestInit, OwnInit> &
        Readonly<Record<string, unknown>> & { readonly [Name in OwnInit]?: never })
    | undefined;
}

const CHECKS: { readonly [Name in keyof FetchTransportOptions]-?: OptionCheck } = {
  fetch: [(value) => typeof value === "function", "a function"],
  init: [
    (value) => typeof value === "object" && !Object.keys(value ?? {}).some((name) => OWN_INIT.includes(name)),
    `an object without ${OWN_INIT.join(", ")}: each request has its own`,
  ],
};

const toTransportError = (
  cause: unknown,
  url: string,
  signal: AbortSignal,
  answered: boolean,
): TransportError => {
  if (signal.aborted)
    return new RequestAbortedError("The request was aborted by its signal.", { cause: signal.reason });
  const { origin } = new URL(url);
  // Undici, which is Node's fetch, puts the part of an answer that it could not read there: it may hold a token.
  for (const below of causes(cause)) Reflect.deleteProperty(below, "data");
  const code = systemCode(cause);
  const why = code ? ` (${code})` : "";
  const connected = answered || connectionMade(cause);
  const what = answered
    ? `The connection to ${origin} broke within the answer${why}. See cause.`
    : connected === false
      ? `Could not connect to ${origin}${why}; nothing was sent. Check baseURL and the network.`
      : `No answer from ${origin}${why}. See cause.`;
  return new ConnectionError(what, { cause, connected });
};

// RFC 9110, section 5: a token, and no control characters; beyond Latin-1 no fetch can send.
const HEADER = /^[!#$%&'*+.^_`|~\w-]+: [\t\x20-\x7e\x80-\xff]*$/;

/** A runtime would say so itself, but its error may quote the value, which may be a secret. */
const checkHeaders = (headers: Readonly<Record<string, string>>): void => {
  for (const name in headers) {
    if (!HEADER.test(`${name}: ${headers[name]}`))
      throw new ConnectionError(
        `The header ${name} has a name or a value that cannot be sent; nothing was sent.`,
        { connected: false },
      );
  }
};

/** What ofetch is given with a request: the request goes past it as it is, and the answer is read as text. */
interface Carried extends FetchOptions<"text"> {
  readonly request: RequestInit & { readonly signal: AbortSignal };
}

/** A runtime's fetch may leave a listener on the signal it is given, so it is not given one that lives on. */
const withOwnSignal = <Value>(signal: AbortSignal, send: (own: AbortSignal) => Promise<Value>) => {
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return send(controller.signal).finally(() => signal.removeEventListener("abort", stop));
};

/**
 * Carries requests with `fetch`: Node, Bun, Deno, Workers and browsers. Of ofetch's conveniences all are off:
 * retries, parsing and errors by status are the core's and its plugins'.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch, init } = checkOptions("fetchTransport", options, CHECKS);
  const ofetch = createFetch({
    fetch: async (url, given) => {
      const { request } = given as Carried;
      try {
        return await (fetch ?? globalThis.fetch)(url, { ...init, ...request });
      } catch (cause) {
        throw toTransportError(cause, String(url), request.signal, false);
      }
    },
    // It would make headers of none, for each request.
    Headers: class {} as typeof Headers,
  });
  const exchange = async (
    { method, url, headers, body }: HttpRequest,
    signal: AbortSignal,
  ): Promise<HttpResponse> => {
    try {
      checkHeaders(headers);
      const response = await ofetch.raw<string, "text">(url, {
        request: {
          method,
          // Where another fetch wraps the runtime's, it may want to add to them.
          headers: new Headers(headers),
          ...(body !== undefined && { body }),
          signal,
          redirect: "manual",
        },
        responseType: "text",
        ignoreResponseError: true,
        retry: false,
      } as Carried);
      if (response.type === "opaqueredirect")
        throw new ConnectionError(
          `${new URL(url).origin} answered with a redirect, which is not followed: set baseURL to the address that answers.`,
          { connected: true },
        );
      const joined: Record<string, string> = {};
      response.headers.forEach((value, name) => {
        joined[name] = Object.hasOwn(joined, name) ? `${joined[name]}, ${value}` : value;
      });
      return { status: response.status, headers: joined, body: response._data ?? "" };
    } catch (error) {
      // What ofetch puts around an error has the whole request on it, secrets included.
      const told = causes(error).find((each) => each instanceof TransportError);
      throw told ?? toTransportError(error, url, signal, true);
    }
  };
  return {
    name: "fetch",
    send: (request, { signal, ownSignal }) =>
      ownSignal === signal
        ? exchange(request, signal)
        : withOwnSignal(signal, (own) => exchange(request, own)),
  };
}
