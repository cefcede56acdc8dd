import { type HttpResponse, notify, type Plugin, type RetryEvent } from "@moovkit/core";
import { MoovError, parseRetryAfter } from "@moovkit/models";
import { backoffDelayMs, nextDelayMs } from "./backoff.js";
import { openBucket } from "./budget.js";
import { type Attempt, mayRetry } from "./classify.js";
import { callPolicy, pluginOptions, type RetryOptions, type RetryPluginOptions } from "./options.js";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** What differs for this call from the options of `retry()`, or `false` for a single attempt. */
    readonly retries?: RetryOptions | false | undefined;
  }
}

const give = (attempt: Attempt): HttpResponse => {
  if ("error" in attempt) throw attempt.error;
  return attempt.response;
};

const reason = (attempt: Attempt): Pick<RetryEvent, "status" | "code"> => {
  if ("response" in attempt) return { status: attempt.response.status };
  return attempt.error instanceof MoovError ? { code: attempt.error.code } : {};
};

/**
 * Tries a call again where that can help and can do no harm: after a failed connection, a time-out or a status that
 * passes, never where the server may have acted on a request that must not be made twice.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function retry(options: RetryPluginOptions = {}): Plugin {
  const { policy: common, budget, now, random, sleep } = pluginOptions(options);
  return {
    name: "retry",
    callOptions: ["retries"],
    wrap: (next) => {
      const bucket = openBucket(budget, common.maxAttempts - 1, now);
      return async (request, context) => {
        const policy = callPolicy(common, context.options.retries);
        const endsAt = now() + policy.maxElapsedMs;
        let taken = 0;
        for (let attempts = 1; ; attempts += 1) {
          const before = context.attempts();
          const attempt: Attempt = await next(request, context).then(
            (response) => ({ response }),
            (error: unknown) => ({ error }),
          );
          // The call that this one stands on, as the mint of its token, has had its own attempts.
          const ofAnother =
            "error" in attempt && attempt.error instanceof MoovError && attempt.error.operation;
          if (ofAnother && context.attempts() === before) return give(attempt);
          if (!mayRetry(attempt, context.repeatable, policy.statusCodes)) {
            if ("response" in attempt && !policy.statusCodes.includes(attempt.response.status))
              bucket.succeed(taken);
            return give(attempt);
          }
          const giveUp = () => {
            bucket.fail();
            return give(attempt);
          };
          if (attempts >= policy.maxAttempts) return giveUp();
          const retryAfterMs = ("response" in attempt && parseRetryAfter(attempt.response.headers)) || 0;
          const delayMs = nextDelayMs(
            backoffDelayMs(policy, attempts, random()),
            retryAfterMs,
            Math.min(endsAt - now(), context.remainingMs()),
          );
          if (delayMs === undefined) return giveUp();
          // A server that says when to come back sees to its load itself.
          if (!retryAfterMs) {
            if (!bucket.take(Math.max(0, policy.maxAttempts - common.maxAttempts))) return giveUp();
            taken += 1;
          }

          const { operation, call } = context;
          const event: RetryEvent = {
            type: "retry",
            operation,
            call,
            attempt: context.attempts(),
            delayMs,
            ...reason(attempt),
          };
          context.emit(event);
          notify(policy.onRetry, event);
          await sleep(delayMs, context.signal);
        }
      };
    },
  };
}
