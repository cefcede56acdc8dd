import type { HttpRequest } from "./http.js";
import type { CallContext } from "./plugin.js";

/** What the core keeps of a call. It goes along in the context, under a symbol that a copy of a context keeps. */
export interface CallRecord {
  /** Tells calls apart in events. */
  readonly call: number;
  readonly timeoutMs: number;
  /** Whether anybody listens to events: masking for them costs. */
  readonly listened: boolean;
  /** All that was sent, in order. They are guarded requests, so a context that is printed shows no secret. */
  readonly sent: HttpRequest[];
}

export const RECORD: unique symbol = Symbol("record");

export type RecordedContext = CallContext & { readonly [RECORD]: CallRecord };
