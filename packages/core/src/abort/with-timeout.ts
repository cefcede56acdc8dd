import { MAX_TIMER_MS } from "../time-limit.js";
import { linkSignal } from "./link-signal.js";
import { waitFor } from "./wait-for.js";

/** What ends the work of `withTimeout`. */
export interface TimeoutOptions {
  /** The time limit in milliseconds. `Infinity` means no limit. A limit of more than 24.8 days is shortened to it. */
  readonly ms: number;
  /** Ends the work as well. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Returns what to reject with when the time limit passes.
   * @default A `DOMException` with the name `TimeoutError`.
   */
  readonly createError?: (() => unknown) | undefined;
}

const createTimeoutError = (): DOMException => new DOMException("The time limit passed.", "TimeoutError");

/**
 * Runs work until it settles, the signal is aborted or the time limit passes. The result does not wait for work that
 * ignores its signal. Leaves no timer and no listener behind.
 *
 * @param options - What ends the work.
 * @param work - Receives a signal that was created for it, and is aborted when the work has to end.
 * @returns The result of the work.
 * @throws The reason of the signal, or the error of the time limit.
 * @example
 * ```ts
 * import { withTimeout } from "@moovkit/core";
 *
 * const response = await withTimeout({ ms: 5_000 }, (signal) => fetch("https://example.com", { signal }));
 * ```
 */
export const withTimeout = async <Value>(
  { ms, signal, createError = createTimeoutError }: TimeoutOptions,
  work: (signal: AbortSignal) => Value | PromiseLike<Value>,
): Promise<Value> => {
  const linked = linkSignal(signal);
  const endWork = () => linked.abort(createError());
  const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(endWork, Math.min(ms, MAX_TIMER_MS));
  try {
    linked.signal.throwIfAborted();
    return await waitFor(Promise.resolve(work(linked.signal)), linked.signal);
  } finally {
    clearTimeout(timer);
    linked.unlink();
  }
};
