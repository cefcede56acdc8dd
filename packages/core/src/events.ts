/**
 * What happens in a call. No event holds a secret, a header or a body, so each can be logged as it is.
 *
 * `request` and then `response` or `failure` once for each attempt, `retry` between two attempts, `end` once at the
 * end of each call, also where nothing was sent.
 */
export type CallEvent = RequestEvent | ResponseEvent | FailureEvent | RetryEvent | EndEvent;

interface InCall {
  /** As `createAccessToken`. */
  readonly operation: string;
  /** Tells calls apart: 1 for the client's first call, 2 for its second. */
  readonly call: number;
  /** 1 for the first request of the call, 0 in the `end` of a call that sent none. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends InCall {
  readonly type: "request";
  readonly method: string;
  readonly transport: string;
}

/** An answer is here, whatever its status. */
export interface ResponseEvent extends InCall {
  readonly type: "response";
  readonly status: number;
  /** Of this attempt. */
  readonly durationMs: number;
  /** `x-request-id`. */
  readonly requestId: string | undefined;
}

/** No answer came. */
export interface FailureEvent extends InCall {
  readonly type: "failure";
  /** The error's code, as `connection_error`. */
  readonly code: string;
  readonly durationMs: number;
}

/** A plugin is about to wait, and to send the request again. */
export interface RetryEvent extends InCall {
  readonly type: "retry";
  /** How long it waits. */
  readonly delayMs: number;
  /** The status that is the reason; absent where no answer came. */
  readonly status?: number;
  /** The code of the error that is the reason; absent where an answer came. */
  readonly code?: string;
}

/** The call is over. */
export interface EndEvent extends InCall {
  readonly type: "end";
  readonly ok: boolean;
  /** The status of the last answer, where one came. */
  readonly status: number | undefined;
  /** The error's code, where the call failed. */
  readonly code: string | undefined;
  /** Of the whole call. */
  readonly durationMs: number;
  readonly requestId: string | undefined;
}
