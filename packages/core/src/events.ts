import type { Issue } from "@moovkit/models";

/**
 * What happens during a call. Events contain no secrets, headers or bodies, so they can be logged as they are.
 *
 * Each attempt emits `request`, and then `response` or `failure`. `retry` is emitted between two attempts. `mismatch` is
 * emitted if the response differs from its schema. `end` is emitted once at the end of each call, even if no request was
 * sent.
 */
export type CallEvent = RequestEvent | ResponseEvent | FailureEvent | RetryEvent | MismatchEvent | EndEvent;

interface CallEventBase {
  /** Name of the operation, such as `createAccessToken`. */
  readonly operation: string;
  /** Number of the call: 1 for the client's first call. */
  readonly call: number;
  /** Number of the call that needed this one, for example for an access token. */
  readonly parent?: number | undefined;
  /** Number of the attempt: 1 for the first request of the call, 0 in an `end` event if no request was sent. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEventBase {
  readonly type: "request";
  readonly method: string;
  /** Name of the transport. */
  readonly transport: string;
}

/** A response was received, whatever its status. */
export interface ResponseEvent extends CallEventBase {
  readonly type: "response";
  readonly status: number;
  /** Duration of the attempt in milliseconds. */
  readonly durationMs: number;
  /** The `x-request-id` header of the response. */
  readonly requestId: string | undefined;
}

/** No response was received. */
export interface FailureEvent extends CallEventBase {
  readonly type: "failure";
  /** `code` of the error, such as `connection_error`. */
  readonly code: string;
  /** Duration of the attempt in milliseconds. */
  readonly durationMs: number;
}

/** A plugin is about to wait and then send the request again. */
export interface RetryEvent extends CallEventBase {
  readonly type: "retry";
  /** Delay before the next attempt in milliseconds. */
  readonly delayMs: number;
  /** The status that caused the retry. Absent if no response was received. */
  readonly status?: number | undefined;
  /** `code` of the error that caused the retry. Absent if a response was received. */
  readonly code?: string | undefined;
}

/** A successful response differs from its schema, for example because the server has newer fields. The call succeeds. */
export interface MismatchEvent extends CallEventBase {
  readonly type: "mismatch";
  readonly status: number;
  /** The `x-request-id` header of the response. */
  readonly requestId: string | undefined;
  /** The differences. They never contain values. */
  readonly issues: readonly Issue[];
}

/** The call is settled. */
export interface EndEvent extends CallEventBase {
  readonly type: "end";
  readonly ok: boolean;
  /** Status of the last response, if one was received. */
  readonly status: number | undefined;
  /** `code` of the error, if the call failed. */
  readonly code: string | undefined;
  /** Duration of the call in milliseconds. */
  readonly durationMs: number;
  /** The `x-request-id` header of the last response. */
  readonly requestId: string | undefined;
}
