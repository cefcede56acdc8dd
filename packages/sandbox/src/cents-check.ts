import type { OptionCheck } from "@moovkit/models";

/** Checks an option with an amount in cents. */
export const CENTS: OptionCheck = [
  (value) => Number.isSafeInteger(value) && Number(value) > 0,
  "a whole number of cents above 0",
];
