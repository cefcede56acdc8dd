import type { SandboxOperation } from "./operations.js";

/** How a rail, such as a card network, fails to report the outcome of a payment in time. */
export type RailResponse = "failed" | "timeout";

/** What goes wrong. */
export type FaultKind =
  /** Responds with this status. The request is not processed. `retryAfterSeconds` sets the `retry-after` header. */
  | { readonly status: number; readonly retryAfterSeconds?: number | undefined }
  /**
   * Resets the connection: with `true` before the request is processed, with `"after"` when it has been processed, so
   * that only the response is lost.
   */
  | { readonly reset: true | "after" }
  /** Processes the request after this delay, in milliseconds. */
  | { readonly delayMs: number }
  /** Processes the request, and breaks the connection halfway through the response body. */
  | { readonly truncate: true }
  /** Processes the request, and responds with status 200 and an HTML page. */
  | { readonly garbage: true }
  /**
   * Creates a transfer or a refund whose response does not contain its outcome, although the request waits for the rail.
   * The status of `createTransfer` is 201 with `"failed"`, because the response of the rail could not be read, and 202 with
   * `"timeout"`, because the rail did not respond in time. The status of `initiateRefund` is always 202.
   */
  | { readonly railResponse: RailResponse };

/** A fault and the requests that it affects, such as `{ status: 429, retryAfterSeconds: 1, times: 2 }`. */
export type Fault = FaultKind & {
  /**
   * Number of requests that the fault affects.
   * @default 1
   */
  readonly times?: number | undefined;
  /**
   * The operation that the fault affects.
   * @default All operations.
   */
  readonly operation?: SandboxOperation | undefined;
};

/** Injects faults into the requests of a sandbox. */
export interface Faults {
  /**
   * Adds a fault to the end of the queue. A request is affected by the first fault in the queue that applies to its
   * operation.
   *
   * @param fault - The fault and the requests that it affects.
   * @throws ConfigurationError if the fault is invalid.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * sandbox.faults.next({ status: 429, retryAfterSeconds: 1, operation: "createAccessToken" });
   * ```
   */
  next(fault: Fault): void;
  /** Removes all faults from the queue. */
  clear(): void;
  /** Number of requests that the faults in the queue will affect. */
  readonly pending: number;
}
