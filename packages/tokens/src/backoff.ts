import { RateLimitError } from "@moovkit/models";

const INITIAL_BACKOFF_MS = 100;

/** The longest delay between two token requests that fail, unless the server requests a longer one. */
export const MAX_BACKOFF_MS = 5_000;

/** The pause after a failed token request. */
export interface Backoff {
  readonly error: unknown;
  /** The number of failures in a row. */
  readonly failures: number;
  readonly startedAt: number;
  readonly endsAt: number;
}

/**
 * Returns the pause after another failure. It doubles with each failure in a row, is jittered, and is extended by the
 * `retry-after` of the server.
 */
export const extendBackoff = (
  previous: Backoff | undefined,
  error: unknown,
  { now, random }: { readonly now: () => number; readonly random: () => number },
): Backoff => {
  const failures = (previous?.failures ?? 0) + 1;
  const delayMs = Math.min(MAX_BACKOFF_MS, INITIAL_BACKOFF_MS * 2 ** (failures - 1));
  const jitteredMs = delayMs * (0.5 + random() / 2);
  const retryAfterMs = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
  const startedAt = now();
  return { error, failures, startedAt, endsAt: startedAt + retryAfterMs + jitteredMs };
};

/** Returns how long a pause still lasts. It ends early if the clock was set back to before its start. */
export const remainingBackoffMs = (backoff: Backoff | undefined, now: number): number =>
  backoff && now >= backoff.startedAt ? Math.max(0, backoff.endsAt - now) : 0;
