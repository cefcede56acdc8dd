import { type Plugin, sleep } from "@moovkit/core";

/** Spreads the requests of a client, so that it sends at most this many per second. */
export const throttle = (requestsPerSecond: number): Plugin => ({
  name: "throttle",
  wrap: (next) => {
    let nextStart = 0; // shared by all calls of the client
    return async (request, context) => {
      const now = performance.now();
      const start = Math.max(now, nextStart);
      nextStart = start + 1_000 / requestsPerSecond;
      if (start > now) await sleep(start - now, context.signal); // rejects as soon as the call is aborted
      return next(request, context);
    };
  },
});
