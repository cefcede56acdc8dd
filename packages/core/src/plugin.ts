/// <reference lib="esnext.disposable" preserve="true" />
import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import type { CallEvent } from "./events.js";
import type { HttpRequest, HttpResponse } from "./http.js";

/** What a plugin is told of the call that a request belongs to. */
export interface CallContext {
  /** As `createAccessToken`. */
  readonly operation: string;
  /** Tells calls apart in events: 1 for the client's first call. */
  readonly call: number;
  /**
   * When the request may be sent again. `always`: whatever became of it. `unprocessed`: only where the server surely
   * did not act on it, as with a refresh token, which is good for one use.
   */
  readonly repeatable: Repeatable;
  /** The request carries credentials in its body, and so must not carry others (RFC 6749, section 2.3). */
  readonly ownCredentials: boolean;
  /** What the caller gave for this call. */
  readonly options: CallOptions;
  /** Ends when the caller aborts or `deadlineMs` passes; absent where neither was asked for. */
  readonly signal: AbortSignal | undefined;
  /** What is left of `deadlineMs`, in ms; `Infinity` without one. */
  readonly remainingMs: () => number;
  /** How many requests were sent for this call so far. */
  readonly attempts: () => number;
  /** Tells those who listen to the client's events. */
  readonly emit: (event: CallEvent) => void;
}

export type Repeatable = "always" | "unprocessed";

/** Sends a request through the rest of the pipeline. Rejects with a `TransportError`, never because of a status. */
export type Send = (request: HttpRequest, context: CallContext) => Promise<HttpResponse>;

/**
 * Wraps the rest of the pipeline.
 *
 * Plugins are layers of an onion. The first of the list is the outermost: it sees the request before the others and
 * the answer after them. Innermost are the client's security, which adds credentials, and the transport; so no
 * plugin sees an `authorization` header. `wrap` is called once, when the client is made: what it holds is the
 * client's, shared by all its calls. It is also given the client, for calls of its own, as one that mints a token;
 * they can be made until the plugin is disposed of.
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
  /** The call options this plugin reads. An option that no plugin claims is refused. */
  readonly callOptions?: readonly string[];
  wrap(next: Send, client: Client): Send;
  /** Called with all that happens in the client's calls, as the client's own `onEvent` is. */
  onEvent?(event: CallEvent): void;
}
