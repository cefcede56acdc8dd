import type { HttpRequest } from "./http.js";
import type { CallContext } from "./plugin.js";

/** The client's private data about a call. */
export interface CallRecord {
  /** Number of the call, which identifies it in events. */
  readonly call: number;
  readonly timeoutMs: number;
  /** Whether events have listeners. If not, there is no need to redact events. */
  readonly hasListeners: boolean;
  /** Every sent request, in order. They are printable requests, so printing a context shows no secret. */
  readonly sent: HttpRequest[];
}

/** The property of a context with the record. A symbol survives `{ ...context }` and is not part of the public type. */
export const RECORD: unique symbol = Symbol("record");

/** A context that was created by the client, or a copy of one. */
export type RecordedContext = CallContext & { readonly [RECORD]: CallRecord };
