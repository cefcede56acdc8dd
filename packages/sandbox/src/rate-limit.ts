import { rejectRequest } from "./reject-request.js";

/** Counts a request of a caller. Rejects the request with status 429 if the caller is above the limit. */
export type CheckRateLimit = (caller: string) => void;

/**
 * Creates a rate limit that starts again with each full second of the clock.
 *
 * @param requestsPerSecond - Number of requests that each caller can send per second.
 * @param now - Returns the Unix time in milliseconds.
 */
export const createRateLimit = (requestsPerSecond: number, now: () => number): CheckRateLimit => {
  const counts = new Map<string, number>();
  let countedSecond = Number.NaN;
  return (caller) => {
    if (requestsPerSecond === Number.POSITIVE_INFINITY) return;
    const second = Math.floor(now() / 1000);
    if (second !== countedSecond) counts.clear();
    countedSecond = second;
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    if (count > requestsPerSecond) rejectRequest(429, { error: "too many requests" }, { "retry-after": "1" });
  };
};
