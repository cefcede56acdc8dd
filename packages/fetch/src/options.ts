import { ConfigurationError, checkOptions, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";

/**
 * The part of ofetch's `$Fetch` that the transport uses. Instances of `ofetch.create()` and `createFetch()` have it,
 * and so has the global `$fetch` of Nuxt and Nitro, whose type differs from that of ofetch.
 */
export interface OfetchInstance {
  raw(url: string, options: object): Promise<Response>;
}

const SET_PER_REQUEST = "The transport sets it for each request.";
const RETURNS_BODY = "The transport returns the body unparsed, for every status.";
const USE_RETRY = "Retries belong to the retry plugin: add `plugins: [retry()]` from @moovkit/retry.";
const USE_INSTANCE = "Set it on an instance: `fetchTransport({ ofetch: ofetch.create({ … }) })`.";

/** Names that `init` of `fetchTransport` must not contain: the transport or the ofetch instance sets them. */
export type ReservedFetchInit =
  | "method"
  | "headers"
  | "body"
  | "signal"
  | "redirect"
  | "baseURL"
  | "timeout"
  | "retry"
  | "retryDelay"
  | "retryStatusCodes"
  | "responseType"
  | "parseResponse"
  | "ignoreResponseError"
  | "query"
  | "params"
  | "onRequest"
  | "onRequestError"
  | "onResponse"
  | "onResponseError";

/** What to do instead of setting a reserved name. */
const RESERVED: Readonly<Record<ReservedFetchInit, string>> = {
  method: SET_PER_REQUEST,
  headers: SET_PER_REQUEST,
  body: SET_PER_REQUEST,
  signal: SET_PER_REQUEST,
  redirect: "The transport never follows redirects.",
  baseURL: "Set `baseURL` of the client.",
  timeout: "Set `timeoutMs` of the client or of a call.",
  retry: USE_RETRY,
  retryDelay: USE_RETRY,
  retryStatusCodes: USE_RETRY,
  responseType: RETURNS_BODY,
  parseResponse: RETURNS_BODY,
  ignoreResponseError: RETURNS_BODY,
  query: USE_INSTANCE,
  params: USE_INSTANCE,
  onRequest: USE_INSTANCE,
  onRequestError: USE_INSTANCE,
  onResponse: USE_INSTANCE,
  onResponseError: USE_INSTANCE,
};

/** Options that `fetchTransport` passes to `fetch` with each request, including those of a specific runtime. */
export type FetchTransportInit = Omit<RequestInit, ReservedFetchInit> &
  Readonly<Record<string, unknown>> & { readonly [Name in ReservedFetchInit]?: never };

/** Options of `fetchTransport`. */
export interface FetchTransportOptions {
  /**
   * A custom `fetch`, for example one that uses a proxy. Cannot be combined with `ofetch`.
   * @default The global `fetch`, looked up for each request.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Options passed to `fetch` with each request, for example `cache`, `credentials`, or a runtime's `dispatcher` or
   * `tls`. They override the defaults of an `ofetch` instance.
   *
   * Node's `fetch` ends a request after 300 seconds without a response, whatever `timeoutMs` is. A `dispatcher` such as
   * `new Agent({ headersTimeout: 0, bodyTimeout: 0 })` from undici removes that limit.
   *
   * @default None.
   */
  readonly init?: FetchTransportInit | undefined;
  /**
   * The application's ofetch instance, for example Nuxt's `$fetch` or the result of `ofetch.create({ onRequest })`.
   * Its headers, query and hooks apply. Headers of the request take precedence over headers of the instance.
   *
   * The transport overrides the defaults `method`, `body`, `signal`, `redirect`, `baseURL`, `timeout`, `retry`,
   * `responseType`, `parseResponse` and `ignoreResponseError`. An error status is not an error for ofetch, so
   * `onResponse` runs for every status and `onResponseError` never runs.
   *
   * @default The `ofetch` instance that ofetch exports.
   * @example
   * ```ts
   * import { fetchTransport } from "@moovkit/fetch";
   * import { ofetch } from "ofetch";
   *
   * const transport = fetchTransport({
   *   ofetch: ofetch.create({
   *     onResponse: ({ response }) => console.log(response.status),
   *   }),
   * });
   * ```
   */
  readonly ofetch?: OfetchInstance | undefined;
}

const CHECKS: { readonly [Name in keyof FetchTransportOptions]-?: OptionCheck } = {
  fetch: FUNCTION_OPTION,
  init: [(value) => typeof value === "object" && value !== null, "an object"],
  ofetch: [
    (value) => typeof (value as OfetchInstance | null)?.raw === "function",
    "an instance of ofetch, such as ofetch.create({ … })",
  ],
};

const isReserved = (name: string): name is ReservedFetchInit => Object.hasOwn(RESERVED, name);

/**
 * Checks the options of `fetchTransport`.
 *
 * @throws ConfigurationError if an option is unknown, invalid or in conflict with another one.
 */
export const checkFetchTransportOptions = (options: FetchTransportOptions): FetchTransportOptions => {
  const checked = checkOptions("fetchTransport", options, CHECKS);
  if (checked.fetch && checked.ofetch)
    throw new ConfigurationError(
      "fetchTransport: `fetch` and `ofetch` cannot be combined. Create the instance with the custom fetch: `createFetch({ fetch })` from ofetch.",
    );
  const reserved = Object.keys(checked.init ?? {}).find(isReserved);
  if (reserved)
    throw new ConfigurationError(
      `fetchTransport: \`init\` must not contain \`${reserved}\`. ${RESERVED[reserved]}`,
    );
  return checked;
};
