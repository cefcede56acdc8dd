/// <reference lib="esnext.disposable" preserve="true" />
import type { HttpRequest, HttpResponse } from "./http.js";

/** What a transport receives with a request. */
export interface SendContext {
  /** Ends the exchange, including the reading of the body. The caller, `timeoutMs` or `deadlineMs` aborts it. */
  readonly signal: AbortSignal;
  /**
   * The same signal as `signal`, if it was created for this request only, as a client does. It can be passed to an API
   * that never removes its listener. Any other signal may live as long as the process.
   */
  readonly ownSignal?: AbortSignal;
  /** Name of the operation, such as `createAccessToken`. */
  readonly operation: string;
  /** Number of the attempt: 1 for the first request of a call. */
  readonly attempt: number;
}

/**
 * Sends requests over the network.
 *
 * - Resolves with the complete response, whatever its status.
 * - Does not follow redirects.
 * - Rejects with a `ConnectionError` if no complete response arrives, and as soon as the signal is aborted. The client
 *   replaces the error of an aborted request.
 */
export interface Transport extends Partial<AsyncDisposable> {
  readonly name: string;
  /** Sends one request. */
  send(request: HttpRequest, context: SendContext): Promise<HttpResponse>;
}
