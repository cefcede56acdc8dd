/// <reference lib="esnext.disposable" preserve="true" />
import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import type { CallEvent } from "./events.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { Repeatable } from "./operation.js";

/** The call that a request belongs to. */
export interface CallContext {
  /** Name of the operation, such as `createAccessToken`. */
  readonly operation: string;
  /** Number of the call, which identifies it in events: 1 for the client's first call. */
  readonly call: number;
  /** When the request may be sent again. */
  readonly repeatable: Repeatable;
  /**
   * Whether the body of the request contains credentials. If it does, plugins must not add others (RFC 6749,
   * section 2.3).
   */
  readonly ownCredentials: boolean;
  /** The options of this call. */
  readonly options: CallOptions;
  /** Is aborted by the caller or when `deadlineMs` passes. Absent if the call has neither. */
  readonly signal: AbortSignal | undefined;
  /** Returns the rest of `deadlineMs` in milliseconds, or `Infinity` if there is no deadline. */
  readonly remainingMs: () => number;
  /** Returns the number of requests that the call has sent. */
  readonly attempts: () => number;
  /** Emits an event to the listeners of the client. */
  readonly emit: (event: CallEvent) => void;
}

/** Sends a request through the rest of the pipeline. Rejects with a `TransportError`, never because of a status. */
export type Send = (request: HttpRequest, context: CallContext) => Promise<HttpResponse>;

/**
 * Wraps the rest of the pipeline.
 *
 * The first plugin of the list is the outermost: it sees the request first and the response last. The client's security,
 * which adds credentials, and the transport come after all plugins, so plugins never see an `authorization` header.
 *
 * ```ts
 * const tag: Plugin = {
 *   name: "tag",
 *   wrap: (next) => (request, context) =>
 *     next({ ...request, headers: { ...request.headers, "x-tag": context.operation } }, context),
 * };
 * ```
 */
export interface Plugin extends Partial<AsyncDisposable> {
  readonly name: string;
  /** Names of the call options that the plugin reads. A call option that no plugin reads is rejected. */
  readonly callOptions?: readonly string[];
  /**
   * Returns the `Send` of this layer. It is called once per client, so its state is shared by all calls of the client.
   *
   * @param next - The rest of the pipeline.
   * @param client - The client, for calls that the plugin makes, such as a request for an access token. It accepts calls
   * until the plugin is disposed of.
   */
  wrap(next: Send, client: Client): Send;
  /** Receives every event of the client's calls, like the `onEvent` option of the client. */
  onEvent?(event: CallEvent): void;
}
