/// <reference lib="esnext.disposable" preserve="true" />
import type { CallOptions } from "./call-options.js";
import type { CallEvent } from "./events.js";
import type { HttpRequest, HttpResponse } from "./http.js";

/** The call that a request belongs to. */
export interface CallContext {
  /** Name of the operation, such as `createAccessToken`. */
  readonly operation: string;
  /** Number of the call, which identifies it in events: 1 for the client's first call. */
  readonly call: number;
  /**
   * Whether sending the request again has the same effect as sending it once. A request that is not idempotent must be
   * sent again only if the server cannot have processed it.
   * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
   */
  readonly idempotent: boolean;
  /** The options of this call. */
  readonly options: CallOptions;
  /** Is aborted by the caller or when `deadlineMs` passes. Absent if the call has neither. */
  readonly signal: AbortSignal | undefined;
  /** Returns the rest of `deadlineMs` in milliseconds, or `Infinity` if there is no deadline. */
  readonly remainingMs: () => number;
  /** Returns the number of requests that the call has sent. */
  readonly attempts: () => number;
  /** Names of the fields that the operation declares as secret, in the request and the response. See `redactResponse`. */
  readonly secretFields?: readonly string[] | undefined;
  /** Emits an event to the listeners of the client. */
  readonly emit: (event: CallEvent) => void;
}

/** Sends a request through the rest of the pipeline. Rejects with a `TransportError`, never because of a status. */
export type Send = (request: HttpRequest, context: CallContext) => Promise<HttpResponse>;

/**
 * Wraps the rest of the pipeline.
 *
 * The first plugin of the list is the outermost: it sees the request first and the response last. The authenticator and
 * the transport come after all plugins, so plugins never see an `authorization` header.
 *
 * ```ts
 * const tag: Plugin = {
 *   name: "tag",
 *   wrap: (next) => (request, context) =>
 *     next({ ...request, headers: { ...request.headers, "x-tag": context.operation } }, context),
 * };
 * ```
 */
export interface Plugin {
  /** Name of the plugin, for error messages. */
  readonly name: string;
  /** Names of the call options that the plugin reads. A call option that nothing reads is rejected. */
  readonly callOptions?: readonly string[] | undefined;
  /**
   * Returns the `Send` of this layer. It is called once per client, so its state is shared by all calls of the client.
   *
   * @param next - The rest of the pipeline.
   */
  wrap(next: Send): Send;
  /** Receives every event of the client's calls, like the `onEvent` option of the client. */
  readonly onEvent?: ((event: CallEvent) => void) | undefined;
  /** Is called when the client is closed. */
  readonly [Symbol.asyncDispose]?: (() => PromiseLike<void>) | undefined;
}
