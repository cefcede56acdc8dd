// What the clients of the storm do when they are refused: each drives the real retry plugin.
import { retry } from "@moovkit/retry";

/**
 * What `@moovio/sdk` does where its retries are switched on. Its wait before retry n, from 0, is 500 ms · n^1.5 plus
 * up to a second, at most a minute, for an hour, on any number of attempts. The plugin tells the number of the
 * attempt just before it sleeps, and that is where the wait becomes theirs.
 */
const published = ({ now, random, sleep }) => {
  let attempt = 0;
  return retry({
    maxAttempts: Number.MAX_SAFE_INTEGER,
    maxElapsedMs: 3_600_000,
    statusCodes: [429, 500, 502, 503, 504],
    budget: false,
    now,
    random: () => 0,
    onRetry: (event) => {
      attempt = event.attempt;
    },
    sleep: (retryAfterMs) =>
      sleep(Math.min(retryAfterMs || 500 * (attempt - 1) ** 1.5 + random() * 1000, 60_000)),
  });
};

export const NONE = "no retry";
export const OURS = "ours";

/** By name: takes a clock, randomness and a sleep, and gives the client's plugins. */
export const POLICIES = {
  [NONE]: () => [],
  "published SDK's": (injected) => [published(injected)],
  "exponential, no jitter": (injected) => [retry({ ...injected, budget: false, random: () => 1 })],
  "ours, no budget": (injected) => [retry({ ...injected, budget: false })],
  [OURS]: (injected) => [retry(injected)],
};
