import { ConfigurationError, checkOptions, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";

/** Options of `tokenFrom`. */
export interface TokenFromOptions {
  /**
   * How long before its expiry a token is renewed, in seconds, but not before half of its life. Until the
   * renewal has succeeded, calls use the current token.
   * @default 60
   */
  readonly renewBeforeSeconds?: number | undefined;
  /**
   * Whether the browser sends cookies to the endpoint. Use `include` for an endpoint of another origin, which must list
   * the origin of the page in `allowedOrigins`.
   * @default "same-origin"
   */
  readonly credentials?: "omit" | "same-origin" | "include" | undefined;
  /**
   * Time limit of a token request in milliseconds.
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Sends the token requests. Pass a function to add headers, for example.
   * @default The global `fetch`.
   */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** The checked options with their defaults. */
export type Settings = {
  readonly [Name in keyof TokenFromOptions]-?: Exclude<TokenFromOptions[Name], undefined>;
} & { readonly url: string };

const CHECKS: { readonly [Name in keyof TokenFromOptions]-?: OptionCheck } = {
  renewBeforeSeconds: [
    (value) => typeof value === "number" && value >= 0 && Number.isFinite(value),
    "a number of seconds of at least 0",
  ],
  credentials: [
    (value) => ["omit", "same-origin", "include"].includes(value as string),
    '"same-origin", "include" or "omit"',
  ],
  timeoutMs: [
    (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
    "a number of milliseconds above 0 and below 2147483648",
  ],
  fetch: FUNCTION_OPTION,
  now: FUNCTION_OPTION,
};

/**
 * Checks the arguments and adds the defaults.
 *
 * @throws ConfigurationError if an argument is invalid.
 */
export const resolveOptions = (url: string | URL, options: TokenFromOptions): Settings => {
  if (!(url instanceof URL) && (typeof url !== "string" || url === ""))
    throw new ConfigurationError(
      "tokenFrom: `url` must be the URL of the endpoint that tokenEndpoint() serves, such as /api/moov-token.",
    );
  return {
    renewBeforeSeconds: 60,
    credentials: "same-origin",
    timeoutMs: 10_000,
    // Looked up for each request, because tests and tools replace it.
    fetch: (input, init) => globalThis.fetch(input, init),
    now: () => Date.now(),
    ...checkOptions("tokenFrom", options, CHECKS),
    url: String(url),
  };
};
