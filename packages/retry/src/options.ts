import type { RetryEvent } from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import { BUDGET, type RetryBudget } from "./budget.js";
import { sleep } from "./sleep.js";

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

type Check = readonly [holds: (value: unknown) => boolean, expected: string];

const number = (least: number, expected: string): Check => [
  (value) => typeof value === "number" && value >= least,
  expected,
];
const callable: Check = [(value) => typeof value === "function", "a function"];

const CHECKS: { readonly [Name in keyof RetryPolicy]-?: Check } = {
  maxAttempts: [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number from 1"],
  // Beyond this a timer fires at once.
  initialDelayMs: [
    (value) => typeof value === "number" && value >= 0 && value < 2 ** 31,
    "a number of ms from 0 to 2147483647",
  ],
  maxDelayMs: [
    (value) => typeof value === "number" && value >= 0 && value < 2 ** 31,
    "a number of ms from 0 to 2147483647",
  ],
  exponent: number(1, "a number from 1"),
  maxElapsedMs: number(0, "a number of ms from 0, or Infinity"),
  statusCodes: [
    (value) =>
      Array.isArray(value) && value.every((code) => Number.isInteger(code) && code >= 300 && code <= 599),
    "a list of statuses from 300 to 599",
  ],
  onRetry: callable,
};

const PLUGIN_CHECKS: Readonly<Record<string, Check>> = {
  ...CHECKS,
  budget: [
    (value) => value === false || (typeof value === "object" && value !== null),
    "an object, or false",
  ],
  now: callable,
  random: callable,
  sleep: callable,
};

const notNegative = number(0, "a number from 0");
const BUDGET_CHECKS: Readonly<Record<string, Check>> = {
  capacity: notNegative,
  refillPerSuccess: notNegative,
  refillPerSecond: notNegative,
} satisfies Record<keyof RetryBudget, Check>;

/** The options that are given, each of them checked. One that is `undefined` counts as left out. */
const given = <Options extends object>(
  where: string,
  options: Options,
  checks: Readonly<Record<string, Check>>,
): Options => {
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError(`${where}: give an object with ${Object.keys(checks).join(", ")}.`);
  const found = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of found) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check)
      throw new ConfigurationError(`${where}: unknown ${name}; it takes ${Object.keys(checks).join(", ")}.`);
    if (!check[0](value)) throw new ConfigurationError(`${where}: ${name} must be ${check[1]}.`);
  }
  return Object.fromEntries(found) as Options;
};

/** The plugin's options with what they leave out. */
export const pluginOptions = (
  options: RetryPluginOptions,
): Required<Pick<RetryPluginOptions, "budget" | "now" | "random" | "sleep">> & {
  readonly policy: RetryPolicy;
} => {
  const { budget = BUDGET, now, random, sleep: wait, ...policy } = given("retry()", options, PLUGIN_CHECKS);
  return {
    policy: { ...POLICY, ...policy } as RetryPolicy,
    budget: budget && given("retry() budget", budget, BUDGET_CHECKS),
    now: now ?? (() => performance.now()),
    random: random ?? Math.random,
    sleep: wait ?? sleep,
  };
};

/** The policy of one call. */
export const callPolicy = (policy: RetryPolicy, retries: RetryOptions | false | undefined): RetryPolicy => {
  if (retries === undefined) return policy;
  if (retries === false) return { ...policy, maxAttempts: 1 };
  return { ...policy, ...given("retries", retries, CHECKS) };
};
