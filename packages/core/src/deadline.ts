import { RequestTimeoutError } from "@moovkit/models";
import { endedBy } from "./ended-by.js";

/** What bounds a whole call. */
export interface Deadline {
  readonly signal: AbortSignal | undefined;
  readonly remainingMs: () => number;
  /** Ends the timer and takes the listener off the caller's signal. */
  readonly release: () => void;
}

/** Joins the caller's signal and the deadline into one signal. Without a deadline the caller's own will do. */
export const openDeadline = (signal: AbortSignal | undefined, deadlineMs: number): Deadline => {
  if (deadlineMs === Number.POSITIVE_INFINITY)
    return { signal, remainingMs: () => Number.POSITIVE_INFINITY, release: () => {} };
  const controller = new AbortController();
  const endsAt = performance.now() + deadlineMs;
  const timer = setTimeout(() => {
    const message = `No answer within deadlineMs, ${deadlineMs} ms for the whole call. The server may have acted on it.`;
    controller.abort(new RequestTimeoutError(message, { limit: "deadlineMs" }));
  }, deadlineMs);
  const onAbort = () => signal && controller.abort(endedBy(signal));
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  return {
    signal: controller.signal,
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    },
  };
};
