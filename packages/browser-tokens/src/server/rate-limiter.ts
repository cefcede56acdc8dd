import type { RateLimitSettings } from "./options.js";

/** Keys that are kept in memory. The one that was used least recently is removed first. */
const MAX_KEYS = 10_000;

/** Counts requests by key. */
export interface RateLimiter {
  /**
   * Counts a request, if it is within the limit.
   *
   * @returns 0, or the milliseconds after which the next request is accepted.
   */
  take(key: string): number;
}

/**
 * Creates a rate limiter with the generic cell rate algorithm: a key needs one number, the time at which all of its
 * requests would have been used up if they had arrived at an even rate.
 */
export const createRateLimiter = (
  { requests, seconds }: RateLimitSettings,
  now: () => number,
): RateLimiter => {
  const periodMs = seconds * 1000;
  const intervalMs = periodMs / requests;
  const usedUpAt = new Map<string, number>();
  return {
    take: (key) => {
      const time = now();
      // At most one period from now, even if the clock was set back.
      const previous = Math.min(Math.max(usedUpAt.get(key) ?? time, time), time + periodMs);
      const next = previous + intervalMs;
      const waitMs = next - time - periodMs;
      // The division by `requests` may be inexact.
      const isAccepted = waitMs <= 1e-6;
      usedUpAt.delete(key);
      usedUpAt.set(key, isAccepted ? next : previous);
      if (usedUpAt.size > MAX_KEYS) usedUpAt.delete(usedUpAt.keys().next().value ?? "");
      return isAccepted ? 0 : waitMs;
    },
  };
};
