import { isDispatcherMismatch, listErrors, systemCodeOf, wasConnected } from "@moovkit/core";
import { ConfigurationError, ConnectionError, type MoovError, RequestAbortedError } from "@moovkit/models";
import type { FetchError } from "ofetch";

/** An option of `ofetch.raw` that identifies the request. `fetch` ignores symbols. */
export const REQUEST_ID: unique symbol = Symbol("@moovkit/fetch/request");

/** Chains of causes may be circular. */
const MAX_CAUSES = 20;

/** What the transport knows about a request that failed. */
export interface FailedRequest {
  readonly operation: string;
  readonly origin: string;
  readonly signal: AbortSignal;
  readonly requestId: symbol;
  /** Whether the instance comes from the user and may have hooks. */
  readonly mayHaveHooks: boolean;
}

/**
 * Whether ofetch reports that `fetch` itself failed for this request. The options are compared because a hook may
 * throw the `FetchError` of another request. `instanceof` does not work: the instance may come from another copy of ofetch.
 */
const isFetchFailure = (error: unknown, requestId: symbol): error is FetchError => {
  if (!(error instanceof Error)) return false;
  const { options, response } = error as FetchError;
  const sentId = (options as { readonly [REQUEST_ID]?: symbol } | undefined)?.[REQUEST_ID];
  return sentId === requestId && response === undefined;
};

/** Replaces every `FetchError` among the causes with a plain error, because its `options` contain credentials. */
const removeFetchErrors = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error) || depth === MAX_CAUSES) return error;
  const cause = removeFetchErrors(error.cause, depth + 1);
  if (error.name === "FetchError") return new Error(error.message, { cause });
  if (cause !== error.cause) Reflect.set(error, "cause", cause);
  return error;
};

/** Undici, which is Node's `fetch`, puts the bytes it could not parse on its error. They may contain a token. */
const removeResponseData = (error: unknown): void => {
  for (const found of listErrors(error)) Reflect.deleteProperty(found, "data");
};

const fetchFailure = (cause: unknown, { operation, origin }: FailedRequest): MoovError => {
  if (isDispatcherMismatch(cause))
    return new ConfigurationError(
      `${operation}: the \`dispatcher\` in \`init\` comes from a version of undici that this \`fetch\` does not support, no request was sent. Install the major version of undici that \`process.versions.undici\` names, or use undiciTransport() from @moovkit/undici.`,
      { cause },
    );
  const connected = wasConnected(cause);
  const code = systemCodeOf(cause);
  const suffix = code === undefined ? "" : ` (${code})`;
  const message =
    connected === false
      ? `${operation}: could not connect to ${origin}${suffix}, no request was sent. Check \`baseURL\` and the network.`
      : `${operation}: no response from ${origin}${suffix}. See \`cause\`.`;
  return new ConnectionError(message, { cause, connected });
};

/**
 * Reports an error from outside `fetch`: the body could not be read, or a hook threw. `connected` is always `true`,
 * because the server may have processed the request, and the causes of a hook's error belong to other requests.
 */
const readFailure = (cause: unknown, { operation, origin, mayHaveHooks }: FailedRequest): ConnectionError => {
  const code = systemCodeOf(cause);
  const suffix = code === undefined ? "" : ` (${code})`;
  const message = mayHaveHooks
    ? `${operation}: a hook of the \`ofetch\` instance threw, or the response of ${origin} could not be read${suffix}. See \`cause\`.`
    : `${operation}: the connection to ${origin} broke while the response was read${suffix}. See \`cause\`.`;
  return new ConnectionError(message, { cause, connected: true });
};

/** Converts whatever ofetch threw into an error of this SDK. Never exposes a `FetchError`, which contains the request. */
export const toTransportError = (error: unknown, request: FailedRequest): MoovError => {
  const { operation, signal, requestId } = request;
  if (signal.aborted)
    return new RequestAbortedError(`${operation}: the signal aborted the request. See \`cause\`.`, {
      cause: signal.reason,
    });
  const isFailedFetch = isFetchFailure(error, requestId);
  const cause = removeFetchErrors(isFailedFetch ? error.cause : error);
  removeResponseData(cause);
  return isFailedFetch ? fetchFailure(cause, request) : readFailure(cause, request);
};
