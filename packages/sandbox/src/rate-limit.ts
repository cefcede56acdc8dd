import { refuse } from "./refuse.js";

/** So many requests in each second of the sandbox's clock, for each key and address. */
export const openRateLimit = (requestsPerSecond: number, now: () => number): ((who: string) => void) => {
  let second = Number.NaN;
  const counts = new Map<string, number>();
  return (who) => {
    if (requestsPerSecond === Number.POSITIVE_INFINITY) return;
    const current = Math.floor(now() / 1000);
    if (current !== second) counts.clear();
    second = current;
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    if (count > requestsPerSecond) refuse(429, { error: "too many requests" }, { "retry-after": "1" });
  };
};
