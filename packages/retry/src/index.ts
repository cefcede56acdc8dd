export { type Backoff, computeBackoffMs, computeDelayMs } from "./backoff.js";
export type { RetryBudget } from "./budget.js";
export type { RetryOptions, RetryPluginOptions } from "./options.js";
export { retry } from "./retry.js";
export { type AttemptOutcome, isRetryable } from "./retryable.js";
