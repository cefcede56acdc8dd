/** How the maximum delay before a retry grows. */
export interface Backoff {
  /** Maximum delay before the first retry, in milliseconds. */
  readonly initialDelayMs: number;
  /** Upper bound of the maximum delay, in milliseconds. */
  readonly maxDelayMs: number;
  /** Factor by which the maximum delay grows with each retry. */
  readonly exponent: number;
}

/** A longer timer fires immediately. */
export const MAX_TIMER_MS: number = 2 ** 31 - 1;

/**
 * Returns a random delay with full jitter: from 0 to the exponential maximum, so that clients that failed at the same
 * time do not retry at the same time.
 *
 * @param backoff - How the maximum delay grows.
 * @param attempt - Number of the attempt that failed, starting at 1.
 * @param random - A random number from 0 (inclusive) to 1 (exclusive).
 * @returns The delay in milliseconds.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const computeBackoffMs = (
  { initialDelayMs, maxDelayMs, exponent }: Backoff,
  attempt: number,
  random: number,
): number => {
  // Infinity * 0 is NaN.
  const factor = Math.min(Number.MAX_VALUE, exponent ** (attempt - 1));
  return random * Math.min(maxDelayMs, initialDelayMs * factor);
};

/**
 * Returns the delay before the next attempt. The server's `retry-after` is the minimum, and the jitter is added to it,
 * because otherwise all clients with the same `retry-after` would return at the same time. If time is short, the jitter
 * takes at most half of what remains, which leaves the other half for the attempt.
 *
 * @param jitterMs - Random delay in milliseconds.
 * @param retryAfterMs - Minimum delay that the server requested, in milliseconds, or 0.
 * @param remainingMs - Time that remains for the call, in milliseconds.
 * @returns The delay in milliseconds, or `undefined` if it does not fit into the remaining time or into a timer.
 */
export const computeDelayMs = (
  jitterMs: number,
  retryAfterMs: number,
  remainingMs: number,
): number | undefined => {
  if (retryAfterMs >= remainingMs) return undefined;
  const delayMs = retryAfterMs + Math.min(jitterMs, (remainingMs - retryAfterMs) / 2);
  return delayMs > MAX_TIMER_MS ? undefined : delayMs;
};
