import type { Plugin } from "@moovkit/core";

/** Statistics of the calls of one operation. */
export interface CallStatistics {
  readonly calls: number;
  readonly failed: number;
  readonly requests: number;
  readonly totalMs: number;
}

const NO_CALLS: CallStatistics = { calls: 0, failed: 0, requests: 0, totalMs: 0 };

/** Counts and times the calls of each operation. */
export const measure = (): Plugin & { readonly operations: ReadonlyMap<string, CallStatistics> } => {
  const operations = new Map<string, CallStatistics>();
  return {
    name: "measure",
    operations,
    wrap: (next) => next,
    onEvent: (event) => {
      if (event.type !== "end") return;
      const { calls, failed, requests, totalMs } = operations.get(event.operation) ?? NO_CALLS;
      operations.set(event.operation, {
        calls: calls + 1,
        failed: failed + (event.ok ? 0 : 1),
        requests: requests + event.attempt,
        totalMs: totalMs + event.durationMs,
      });
    },
  };
};
