import { APIError, ConnectionError, parseRetryAfter } from "@moovkit/models";

const INITIAL_BACKOFF_MS = 100;

/** The longest delay between two token requests that fail, unless the server requests a longer one. */
export const MAX_BACKOFF_MS = 5_000;

/** The longest pause that a server can request. A `retry-after` may be a mistake, such as a date in the year 9999. */
const MAX_RETRY_AFTER_MS = 300_000;

/** The pause after a failed token request. */
export interface Backoff {
  readonly error: unknown;
  /** The number of failures in a row. */
  readonly failures: number;
  readonly startedAt: number;
  readonly endsAt: number;
}

/** Returns the delay in milliseconds that a server requested with an error, or `undefined` if it requested none. */
export const retryAfterMsOf = (error: unknown, time: number): number | undefined => {
  const retryAfterMs =
    error instanceof ConnectionError
      ? error.retryAfterMs
      : error instanceof APIError
        ? parseRetryAfter(error.headers, time)
        : undefined;
  return retryAfterMs === undefined ? undefined : Math.min(retryAfterMs, MAX_RETRY_AFTER_MS);
};

/**
 * Returns the pause after another failure. It doubles with each failure in a row, is jittered, and is extended by the
 * `retry-after` of the server.
 */
export const extendBackoff = (
  previous: Backoff | undefined,
  error: unknown,
  { time, random }: { readonly time: number; readonly random: number },
): Backoff => {
  const failures = (previous?.failures ?? 0) + 1;
  const delayMs = Math.min(MAX_BACKOFF_MS, INITIAL_BACKOFF_MS * 2 ** (failures - 1));
  const jitteredMs = delayMs * (0.5 + random / 2);
  const retryAfterMs = retryAfterMsOf(error, time) ?? 0;
  return { error, failures, startedAt: time, endsAt: time + retryAfterMs + jitteredMs };
};

/** Returns how long a pause still lasts. It ends early if the clock was set back to before its start. */
export const remainingBackoffMs = (backoff: Backoff | undefined, time: number): number =>
  backoff && time >= backoff.startedAt ? Math.max(0, backoff.endsAt - time) : 0;
