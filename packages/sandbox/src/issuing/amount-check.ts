import type { OptionCheck } from "@moovkit/models";

/** The check of an amount in cents. */
export const CENTS: OptionCheck = [
  (value) => Number.isSafeInteger(value) && Number(value) > 0,
  "a whole number of cents above 0",
];
