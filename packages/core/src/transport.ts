/// <reference lib="esnext.disposable" preserve="true" />
import type { HttpRequest, HttpResponse } from "./http.js";

/** What a transport is told beside the request. */
export interface SendContext {
  /** Ends the exchange, the reading of the body included: by the caller, by `timeoutMs` or by `deadlineMs`. */
  readonly signal: AbortSignal;
  /**
   * The same as `signal` where that is made for this request alone, as a client's is. A listener that is left on it goes
   * with it, so it can be handed on to what leaves one. Any other signal may live as long as the process.
   */
  readonly ownSignal?: AbortSignal;
  /** The operation this request is for, as `createAccessToken`. */
  readonly operation: string;
  /** 1 for the first request of a call, 2 for the second. */
  readonly attempt: number;
}

/**
 * Carries one request to the server and the whole answer back.
 *
 * - Reads the body to its end within `send`, and gives back any status.
 * - Does not follow redirects.
 * - Throws a `ConnectionError` where no whole answer came, and stops at once when the signal does. Which limit
 *   was behind the signal is the core's to tell.
 */
export interface Transport extends Partial<AsyncDisposable> {
  readonly name: string;
  send(request: HttpRequest, context: SendContext): Promise<HttpResponse>;
}
