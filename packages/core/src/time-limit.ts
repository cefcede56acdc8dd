import type { OptionCheck } from "@moovkit/models";

/** The longest delay of a timer: 24.8 days. A longer timer fires immediately. */
export const MAX_TIMER_MS = 2 ** 31 - 1;

/** The check of `timeoutMs` and `deadlineMs`. */
export const TIME_LIMIT: OptionCheck = [
  (value) =>
    value === Number.POSITIVE_INFINITY || (typeof value === "number" && value > 0 && value <= MAX_TIMER_MS),
  `a number of milliseconds above 0 and at most ${MAX_TIMER_MS}, or Infinity`,
];
