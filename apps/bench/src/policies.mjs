// Retry policies of the clients in the storm.
import { retry } from "@moovkit/retry";

/**
 * The retries of `@moovio/sdk` when they are switched on: 500 ms * n^1.5 plus up to 1 second, at most 1 minute, for
 * 1 hour, with no limit on attempts.
 */
const publishedSDKRetries = ({ now, random, sleep }) => ({
  name: "published-sdk-retries",
  wrap: (next) => async (request, context) => {
    const endsAt = now() + 3_600_000;
    for (let retries = 0; ; retries += 1) {
      const response = await next(request, context);
      if (response.status !== 503 || now() > endsAt) return response;
      await sleep(Math.min(500 * retries ** 1.5 + random() * 1000, 60_000));
    }
  },
});

export const NO_RETRY = "no retry";
export const PUBLISHED_SDK = "@moovio/sdk";
export const DEFAULT_RETRY = "retry()";

/** Functions from an injected clock, random number generator and sleep to the plugins of a client. */
export const POLICIES = {
  [NO_RETRY]: () => [],
  [PUBLISHED_SDK]: (injected) => [publishedSDKRetries(injected)],
  "exponential, no jitter": (injected) => [retry({ ...injected, budget: false, random: () => 1 })],
  "retry({ budget: false })": (injected) => [retry({ ...injected, budget: false })],
  [DEFAULT_RETRY]: (injected) => [retry(injected)],
};
