import { type RetryEvent, sleep } from "@moovkit/core";
import { checkOptions, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";
import { MAX_TIMER_MS } from "./backoff.js";
import type { RetryBudget } from "./budget.js";

/** Options that can be set for all calls with `retry()`, and for one call with the call option `retries`. */
export interface RetryOptions {
  /**
   * Maximum number of requests of one call, including the first. 1 means no retry.
   * @default 4
   */
  readonly maxAttempts?: number | undefined;
  /**
   * Maximum delay before the first retry, in milliseconds. The actual delay is random (full jitter).
   * @default 500
   */
  readonly initialDelayMs?: number | undefined;
  /**
   * Upper bound of the maximum delay, in milliseconds. A `retry-after` of the server may be longer.
   * @default 60_000
   */
  readonly maxDelayMs?: number | undefined;
  /**
   * Factor by which the maximum delay grows with each retry.
   * @default 2
   */
  readonly exponent?: number | undefined;
  /**
   * Time from the start of the call after which no attempt starts, in milliseconds.
   * @default 120_000
   */
  readonly maxElapsedMs?: number | undefined;
  /**
   * Statuses that are retried. Connection errors and timeouts are retried as well.
   * @default [408, 429, 500, 502, 503, 504]
   */
  readonly statusCodes?: readonly number[] | undefined;
  /** Receives an event before each delay. It contains no secrets. Errors of the listener are ignored. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Options of `retry()`. */
export interface RetryPluginOptions extends RetryOptions {
  /**
   * Limit for the retries of all calls of the client, or `false` for no limit.
   * @default A reserve of `maxAttempts` - 1 retries. See `RetryBudget`.
   */
  readonly budget?: RetryBudget | false | undefined;
  /**
   * Returns the current time in milliseconds. For tests.
   * @default performance.now
   */
  readonly now?: (() => number) | undefined;
  /**
   * Returns a random number from 0 (inclusive) to 1 (exclusive). For tests.
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
  /**
   * Waits, and rejects when the signal is aborted. For tests.
   * @default A timer.
   */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** Retry options with their defaults. */
export type RetryPolicy = {
  readonly [Name in keyof RetryOptions]-?: Name extends "onRetry"
    ? RetryOptions[Name]
    : Exclude<RetryOptions[Name], undefined>;
};

/** Options of the plugin with their defaults. */
export interface RetrySettings {
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget | false;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const DEFAULT_POLICY: RetryPolicy = {
  maxAttempts: 4,
  initialDelayMs: 500,
  maxDelayMs: 60_000,
  exponent: 2,
  maxElapsedMs: 120_000,
  statusCodes: [408, 429, 500, 502, 503, 504],
  onRetry: undefined,
};

const isBetween = (value: unknown, min: number, max: number): boolean =>
  typeof value === "number" && value >= min && value <= max;

const isIntegerBetween = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && isBetween(value, min, max);

const numberBetween = (min: number, max: number, expected: string): OptionCheck => [
  (value) => isBetween(value, min, max),
  expected,
];

const DELAY = numberBetween(0, MAX_TIMER_MS, `a number of milliseconds from 0 to ${MAX_TIMER_MS}`);
const NUMBER_OF_RETRIES = numberBetween(0, Number.MAX_VALUE, "a number from 0");

const POLICY_CHECKS: { readonly [Name in keyof RetryPolicy]-?: OptionCheck } = {
  maxAttempts: [(value) => isIntegerBetween(value, 1, Number.MAX_SAFE_INTEGER), "a whole number from 1"],
  initialDelayMs: DELAY,
  maxDelayMs: DELAY,
  exponent: numberBetween(1, Number.MAX_VALUE, "a number from 1"),
  maxElapsedMs: numberBetween(0, Number.POSITIVE_INFINITY, "a number of milliseconds from 0, or Infinity"),
  statusCodes: [
    (value) => Array.isArray(value) && value.every((status) => isIntegerBetween(status, 300, 599)),
    "a list of statuses from 300 to 599",
  ],
  onRetry: FUNCTION_OPTION,
};

const PLUGIN_CHECKS: { readonly [Name in keyof RetryPluginOptions]-?: OptionCheck } = {
  ...POLICY_CHECKS,
  budget: [
    (value) => value === false || (typeof value === "object" && value !== null && !Array.isArray(value)),
    "an object, or false",
  ],
  now: FUNCTION_OPTION,
  random: FUNCTION_OPTION,
  sleep: FUNCTION_OPTION,
};

const BUDGET_CHECKS: { readonly [Name in keyof RetryBudget]-?: OptionCheck } = {
  capacity: NUMBER_OF_RETRIES,
  refillPerSuccess: NUMBER_OF_RETRIES,
  refillPerSecond: NUMBER_OF_RETRIES,
};

/**
 * Checks the options of the plugin and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveOptions = (options: RetryPluginOptions): RetrySettings => {
  const {
    budget = {},
    now = () => performance.now(),
    random = Math.random,
    sleep: customSleep = sleep,
    ...policy
  } = checkOptions("retry()", options, PLUGIN_CHECKS);
  return {
    policy: { ...DEFAULT_POLICY, ...policy },
    budget: budget && checkOptions("retry() budget", budget, BUDGET_CHECKS),
    now,
    random,
    sleep: customSleep,
  };
};

/**
 * Returns the policy of one call.
 *
 * @param policy - The policy of the plugin.
 * @param retries - The call option `retries`.
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveCallPolicy = (
  policy: RetryPolicy,
  retries: RetryOptions | false | undefined,
): RetryPolicy => {
  if (retries === undefined) return policy;
  if (retries === false) return { ...policy, maxAttempts: 1 };
  return { ...policy, ...checkOptions("retries", retries, POLICY_CHECKS) };
};
