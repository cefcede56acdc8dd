/// <reference lib="esnext.disposable" preserve="true" />
import type { HttpRequest, HttpResponse } from "./http.js";

/** What a transport receives with a request. */
export interface SendContext {
  /**
   * Ends the exchange, including the reading of the body. The client creates it for this request, so a transport can pass
   * it to an API that never removes its listener.
   */
  readonly signal: AbortSignal;
  /** Name of the operation, such as `createAccessToken`. */
  readonly operation: string;
  /** Number of the attempt: 1 for the first request of a call. */
  readonly attempt: number;
  /**
   * How to return the body of the response: as text, or as the bytes that were received, such as those of a PDF.
   * @default "text"
   */
  readonly responseType?: "text" | "bytes" | undefined;
  /** Names of the fields that the operation declares as secret, in the request and the response. See `redactResponse`. */
  readonly secretFields?: readonly string[] | undefined;
}

/**
 * Sends requests over the network.
 *
 * - Resolves with the complete response, whatever its status.
 * - Does not follow redirects.
 * - Rejects with a `ConnectionError` if no complete response arrives.
 * - Rejects as soon as the signal is aborted, with any error. The client replaces it.
 */
export interface Transport {
  /** Name of the transport, for events and error messages. */
  readonly name: string;
  /**
   * Sends one request.
   *
   * @returns The complete response, with any status.
   * @throws ConnectionError if no complete response arrives.
   */
  send(request: HttpRequest, context: SendContext): Promise<HttpResponse>;
  /** Is called when the client is closed. */
  readonly [Symbol.asyncDispose]?: (() => PromiseLike<void>) | undefined;
}
