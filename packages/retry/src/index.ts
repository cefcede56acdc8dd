export { type Backoff, backoffDelayMs, nextDelayMs } from "./backoff.js";
export type { RetryBudget } from "./budget.js";
export { type Attempt, mayRetry } from "./classify.js";
export type { RetryOptions, RetryPluginOptions } from "./options.js";
export { retry } from "./retry.js";
