import type { Plugin } from "@moovkit/core";

export interface Measured {
  readonly calls: number;
  readonly failed: number;
  readonly requests: number;
  readonly totalMs: number;
}

const NONE: Measured = { calls: 0, failed: 0, requests: 0, totalMs: 0 };

/** Counts and times the calls of each operation. */
export const measure = (): Plugin & { readonly operations: ReadonlyMap<string, Measured> } => {
  const operations = new Map<string, Measured>();
  return {
    name: "measure",
    operations,
    wrap: (next) => next,
    onEvent: (event) => {
      if (event.type !== "end") return;
      const { calls, failed, requests, totalMs } = operations.get(event.operation) ?? NONE;
      operations.set(event.operation, {
        calls: calls + 1,
        failed: failed + (event.ok ? 0 : 1),
        requests: requests + event.attempt,
        totalMs: totalMs + event.durationMs,
      });
    },
  };
};
