import type { Processed } from "../src/index.js";
import type { Payout } from "./pay-once-history.js";

/** How a call ended. A call is lost if the process of the application ended first. */
export type CallOutcome =
  | { readonly kind: "resolved"; readonly status: number; readonly transferID: string }
  | { readonly kind: "rejected"; readonly code: string; readonly processed: Processed }
  | { readonly kind: "lost" };

/** What is known about a call that has started. */
export interface CallState {
  outcome: CallOutcome;
  /** Number of requests of the call that the server has processed. */
  processedRequests: number;
}

/** What is known about a payout. */
export interface PayoutState {
  readonly payout: Payout;
  /** For messages, starting at 1. */
  readonly number: number;
  /** The calls that have started. */
  readonly calls: CallState[];
  /** Number of requests that were sent. */
  sentRequests: number;
}

/** A process of the application. It sends nothing and learns nothing after it has ended. */
export interface AppProcess {
  isAlive: boolean;
  /** The latest call of each payout that the process has called for. */
  readonly currentCalls: Map<PayoutState, CallState>;
}
