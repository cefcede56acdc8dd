import { checkOptions, type OptionCheck, type ScopeInput } from "@moovkit/models";
import { EXPECTED_SCOPE, isScopeInput } from "./scope-key.js";

/** Options of `tokens().get()`. */
export interface GetTokenOptions {
  /**
   * The scope of the token.
   * @default The `scope` of `tokens()`.
   */
  readonly scope?: ScopeInput | undefined;
  /**
   * How long the token must live, in seconds. A token that expires earlier is renewed first. If tokens live shorter than
   * this, a token is renewed in the second half of its life.
   * @default 0
   */
  readonly minTtlSeconds?: number | undefined;
  /** Ends the wait of this caller, but not the token request that other callers wait for. */
  readonly signal?: AbortSignal | undefined;
}

const CHECKS: { readonly [Name in keyof GetTokenOptions]-?: OptionCheck } = {
  scope: [isScopeInput, EXPECTED_SCOPE],
  minTtlSeconds: [
    (value) => typeof value === "number" && value >= 0 && Number.isFinite(value),
    "a number of seconds of at least 0",
  ],
  signal: [
    (value) => typeof (value as AbortSignal | null)?.addEventListener === "function",
    "an AbortSignal",
  ],
};

/**
 * Checks the options and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveGetOptions = (options: GetTokenOptions) => {
  const { scope, minTtlSeconds = 0, signal } = checkOptions("tokens().get", options, CHECKS);
  return { scope, minTtlMs: minTtlSeconds * 1000, signal };
};
