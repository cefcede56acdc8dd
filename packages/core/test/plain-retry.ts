import type { Plugin } from "../src/index.js";

/** A minimal plugin that sends a request again, without delay, until it gets a 2XX response. */
export const plainRetry = (maxAttempts = 3): Plugin => ({
  name: "plain-retry",
  wrap: (next) => async (request, context) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await next(request, context);
        if (response.status < 300 || attempt === maxAttempts) return response;
      } catch (error) {
        if (attempt === maxAttempts || context.signal?.aborted) throw error;
      }
    }
  },
});
