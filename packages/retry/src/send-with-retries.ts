import {
  type CallContext,
  type HttpRequest,
  type HttpResponse,
  notify,
  type RetryEvent,
  type Send,
} from "@moovkit/core";
import { ConnectionError, MoovError, parseRetryAfter } from "@moovkit/models";
import { computeBackoffMs, computeDelayMs } from "./backoff.js";
import type { Budget } from "./budget.js";
import { type RetryPolicy, type RetrySettings, resolveCallPolicy } from "./options.js";
import { type AttemptOutcome, isRetryable } from "./retryable.js";

/** What all calls of a client share. */
export interface ClientRetries {
  readonly settings: RetrySettings;
  readonly budget: Budget;
}

const unwrap = (outcome: AttemptOutcome): HttpResponse => {
  if ("error" in outcome) throw outcome.error;
  return outcome.response;
};

const sendAttempt = (next: Send, request: HttpRequest, context: CallContext): Promise<AttemptOutcome> =>
  next(request, context).then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );

const describeReason = (outcome: AttemptOutcome): Pick<RetryEvent, "status" | "code"> => {
  if ("response" in outcome) return { status: outcome.response.status };
  return outcome.error instanceof MoovError ? { code: outcome.error.code } : {};
};

/**
 * Returns the minimum delay in milliseconds, or 0. The server requests it, or an authenticator that cannot obtain
 * credentials before.
 */
const getRetryAfterMs = (outcome: AttemptOutcome): number => {
  if ("response" in outcome) return parseRetryAfter(outcome.response.headers) ?? 0;
  return (outcome.error instanceof ConnectionError && outcome.error.retryAfterMs) || 0;
};

/** Returns the delay before the next attempt, or `undefined` if no attempts or no time remain. */
const chooseDelayMs = (
  policy: RetryPolicy,
  random: () => number,
  failed: { readonly attempt: number; readonly retryAfterMs: number; readonly remainingMs: number },
): number | undefined => {
  if (failed.attempt >= policy.maxAttempts) return undefined;
  const jitterMs = computeBackoffMs(policy, failed.attempt, random());
  return computeDelayMs(jitterMs, failed.retryAfterMs, failed.remainingMs);
};

const notifyListeners = (
  outcome: AttemptOutcome,
  delayMs: number,
  context: CallContext,
  onRetry: RetryPolicy["onRetry"],
): void => {
  const { operation, call } = context;
  const attempt = context.attempts();
  const event: RetryEvent = {
    type: "retry",
    operation,
    call,
    attempt,
    delayMs,
    ...describeReason(outcome),
  };
  context.emit(event);
  notify(onRetry, event);
};

/**
 * Sends a request until an attempt needs no retry, or no further attempt is possible.
 *
 * @returns The response of the last attempt.
 * @throws The error of the last attempt, or the reason of the signal if it is aborted during a delay.
 */
export const sendWithRetries = async (
  next: Send,
  request: HttpRequest,
  context: CallContext,
  { settings, budget }: ClientRetries,
): Promise<HttpResponse> => {
  const { now, random, sleep } = settings;
  const policy = resolveCallPolicy(settings.policy, context.options.retries);
  const extraCapacity = Math.max(0, policy.maxAttempts - settings.policy.maxAttempts);
  const endsAt = now() + policy.maxElapsedMs;
  let takenRetries = 0;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await sendAttempt(next, request, context);
    if (!isRetryable(outcome, context.idempotent, policy.statusCodes)) {
      if ("response" in outcome && !policy.statusCodes.includes(outcome.response.status))
        budget.recordSuccess(takenRetries);
      return unwrap(outcome);
    }

    const retryAfterMs = getRetryAfterMs(outcome);
    const remainingMs = Math.min(endsAt - now(), context.remainingMs());
    const delayMs = chooseDelayMs(policy, random, { attempt, retryAfterMs, remainingMs });
    // A requested delay limits the load already.
    const needsBudget = retryAfterMs === 0;
    if (delayMs === undefined || (needsBudget && !budget.takeRetry(extraCapacity))) {
      budget.recordFailure();
      return unwrap(outcome);
    }
    if (needsBudget) takenRetries += 1;

    notifyListeners(outcome, delayMs, context, policy.onRetry);
    await sleep(delayMs, context.signal);
  }
};
