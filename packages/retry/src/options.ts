import { type RetryEvent, sleep } from "@moovkit/core";
import { checkOptions, type OptionCheck } from "@moovkit/models";
import { BUDGET, type RetryBudget } from "./budget.js";

/** When to try again, and for how long. Of a call: what differs from the plugin's own. */
export interface RetryOptions {
  /** Requests a call at most, the first one included. 1 means no retry. Default: 4. */
  readonly maxAttempts?: number;
  /** The bound of the wait before the second attempt, in ms; the wait is random below it. Default: 500. */
  readonly initialDelayMs?: number;
  /** What that bound grows to at most, in ms. What a server asks for in `retry-after` may be more. Default: 60,000. */
  readonly maxDelayMs?: number;
  /** What that bound is multiplied with from one attempt to the next. Default: 2. */
  readonly exponent?: number;
  /** No attempt begins later than this after the call did, in ms. Default: 120,000. */
  readonly maxElapsedMs?: number;
  /** Statuses to try again after. Default: 408, 429, 500, 502, 503, 504. */
  readonly statusCodes?: readonly number[];
  /** Called before each wait, with no secret in what it is given. What it throws is ignored. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Options of `retry()`. */
export interface RetryPluginOptions extends RetryOptions {
  /** What the retries of all calls together may cost; `false` for no bound. */
  readonly budget?: RetryBudget | false;
  /** A clock in ms, for tests. Default: `performance.now`. */
  readonly now?: () => number;
  /** A number from [0, 1), for tests. Default: `Math.random`. */
  readonly random?: () => number;
  /** Waits, and rejects when the signal fires; for tests. Default: a timer. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export type RetryPolicy = Required<Omit<RetryOptions, "onRetry">> & Pick<RetryOptions, "onRetry">;

const POLICY: RetryPolicy = {
  maxAttempts: 4,
  initialDelayMs: 500,
  maxDelayMs: 60_000,
  exponent: 2,
  maxElapsedMs: 120_000,
  statusCodes: [408, 429, 500, 502, 503, 504],
  onRetry: undefined,
};

const between = (least: number, most: number, expected: string): OptionCheck => [
  (value) => typeof value === "number" && value >= least && value <= most,
  expected,
];
const whole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const callable: OptionCheck = [(value) => typeof value === "function", "a function"];
// Beyond this a timer fires at once.
const delay = between(0, 2 ** 31 - 1, "a number of ms from 0 to 2147483647");
const share = between(0, Number.MAX_VALUE, "a number from 0");

const CHECKS: { readonly [Name in keyof RetryPolicy]-?: OptionCheck } = {
  maxAttempts: [(value) => whole(value, 1, Number.MAX_SAFE_INTEGER), "a whole number from 1"],
  initialDelayMs: delay,
  maxDelayMs: delay,
  exponent: between(1, Number.MAX_VALUE, "a number from 1"),
  maxElapsedMs: between(0, Number.POSITIVE_INFINITY, "a number of ms from 0, or Infinity"),
  statusCodes: [
    (value) => Array.isArray(value) && value.every((code) => whole(code, 300, 599)),
    "a list of statuses from 300 to 599",
  ],
  onRetry: callable,
};

const PLUGIN_CHECKS: { readonly [Name in keyof RetryPluginOptions]-?: OptionCheck } = {
  ...CHECKS,
  budget: [
    (value) => value === false || (typeof value === "object" && value !== null && !Array.isArray(value)),
    "an object, or false",
  ],
  now: callable,
  random: callable,
  sleep: callable,
};

const BUDGET_CHECKS: { readonly [Name in keyof RetryBudget]-?: OptionCheck } = {
  capacity: share,
  refillPerSuccess: share,
  refillPerSecond: share,
};

/** The plugin's options with what they leave out. */
export const pluginOptions = (
  options: RetryPluginOptions,
): Required<Pick<RetryPluginOptions, "budget" | "now" | "random" | "sleep">> & {
  readonly policy: RetryPolicy;
} => {
  const {
    budget = BUDGET,
    now,
    random,
    sleep: wait,
    ...policy
  } = checkOptions("retry()", options, PLUGIN_CHECKS);
  return {
    policy: { ...POLICY, ...policy } as RetryPolicy,
    budget: budget && checkOptions("retry() budget", budget, BUDGET_CHECKS),
    now: now ?? (() => performance.now()),
    random: random ?? Math.random,
    sleep: wait ?? sleep,
  };
};

/** The policy of one call. */
export const callPolicy = (policy: RetryPolicy, retries: RetryOptions | false | undefined): RetryPolicy => {
  if (retries === undefined) return policy;
  if (retries === false) return { ...policy, maxAttempts: 1 };
  return { ...policy, ...checkOptions("retries", retries, CHECKS) };
};
