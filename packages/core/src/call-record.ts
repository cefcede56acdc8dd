import type { HttpRequest } from "./http.js";
import type { CallContext } from "./plugin.js";

/** What the core keeps of a call. It goes along in the context, under a symbol that a copy of a context keeps. */
export interface CallRecord {
  /** Tells calls apart in events. */
  readonly call: number;
  readonly timeoutMs: number;
  /** Whether anybody listens to events: masking for them costs. */
  readonly listened: boolean;
  /** All that was sent. Behind a function, so that a context that is printed shows none of it. */
  readonly sent: () => readonly HttpRequest[];
  /** Notes a request that is about to be sent, and numbers it from 1. */
  readonly note: (request: HttpRequest) => number;
}

export const RECORD: unique symbol = Symbol("record");

export type RecordedContext = CallContext & { readonly [RECORD]: CallRecord };

export const openRecord = (call: number, timeoutMs: number, listened: boolean): CallRecord => {
  const requests: HttpRequest[] = [];
  return { call, timeoutMs, listened, sent: () => requests, note: (request) => requests.push(request) };
};
