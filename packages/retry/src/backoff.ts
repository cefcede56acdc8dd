/** How long to wait at most, by attempt. All times in ms. */
export interface Backoff {
  readonly initialDelayMs: number;
  readonly maxDelayMs: number;
  readonly exponent: number;
}

/**
 * Full jitter: anywhere between nothing and the exponential bound, so that clients that failed together do not come
 * back together. `attempt` is the one that failed, from 1; `random` is from [0, 1).
 */
export const backoffDelayMs = (
  { initialDelayMs, maxDelayMs, exponent }: Backoff,
  attempt: number,
  random: number,
): number => random * Math.min(maxDelayMs, initialDelayMs * exponent ** (attempt - 1));

/**
 * The wait before the next attempt, or `undefined` where none fits in what is left. What the server asks for is a
 * floor: the jitter comes on top, or all who were told the same would come back at once. Where time is short the
 * jitter gives way, so that the attempt has as long as the wait for it.
 */
export const nextDelayMs = (jitterMs: number, retryAfterMs: number, leftMs: number): number | undefined => {
  const delayMs = retryAfterMs + Math.min(jitterMs, (leftMs - retryAfterMs) / 2);
  // A longer timer would fire at once.
  return retryAfterMs >= leftMs || delayMs >= 2 ** 31 ? undefined : delayMs;
};
