import {
  ConfigurationError,
  checkOptions,
  FUNCTION_OPTION,
  type OptionCheck,
  type ScopeInput,
} from "@moovkit/models";
import { hashCredentials } from "./hash-credentials.js";

/** A token that a `TokenProvider` returns. Fields other than these are never passed on. */
export interface ProvidedToken {
  /** Secret. */
  readonly accessToken: string;
  /** Remaining lifetime in seconds. */
  readonly expiresIn: number;
  /** The granted scopes, separated by spaces. Absent if they are the requested ones. */
  readonly scope?: string | undefined;
}

/** Issues the tokens, such as the result of `tokens()` from `@moovkit/tokens`. */
export interface TokenProvider {
  /** Returns a token with a scope, from a cache or from Moov. */
  get(options: {
    readonly scope: ScopeInput;
    readonly minTtlSeconds: number;
    readonly signal: AbortSignal;
  }): Promise<ProvidedToken>;
  /** Returns which tokens are being renewed in the background. Used for `waitUntil`. */
  readonly state?: (() => readonly { readonly renewing: boolean }[]) | undefined;
}

/** What a signed-in user is allowed to do. */
export interface Authorization {
  /** All scopes of the token. With an empty list, the response has status 403. */
  readonly scope: ScopeInput;
}

/**
 * Decides which scopes the sender of a request receives.
 *
 * @param request - The request. Read the session from its headers.
 * @returns The scopes, or `undefined` if the user is not signed in, or a response to send instead.
 */
export type Authorize = (
  request: Request,
) => Authorization | Response | undefined | Promise<Authorization | Response | undefined>;

/** How many tokens a user can request in a period. */
export interface RateLimit {
  /** How many requests are accepted within `seconds`. All of them can arrive at once. */
  readonly requests: number;
  /** The period in seconds. */
  readonly seconds: number;
  /**
   * Returns what to count by, such as the ID of the user.
   *
   * @param request - A request that `authorize` accepted.
   * @param scope - The scopes that `authorize` returned, separated by spaces.
   * @default A hash of the headers `authorization` and `cookie`, or the scope if there are none.
   */
  readonly key?: ((request: Request, scope: string) => string | Promise<string>) | undefined;
}

/** Options of `tokenEndpoint`. */
export interface TokenEndpointOptions {
  /** Issues the tokens: the result of `tokens()` from `@moovkit/tokens`. */
  readonly security: TokenProvider;
  /** Decides which scopes the sender of a request receives. It is not called for requests of other origins. */
  readonly authorize: Authorize;
  /**
   * How long a token must live, in seconds. A token that expires earlier is renewed first. Keep it above
   * `renewBeforeSeconds` of `tokenFrom`, because a page would get the token that it is about to replace.
   * @default 120
   */
  readonly minTtlSeconds?: number | undefined;
  /**
   * Origins of pages that can request tokens, such as `https://app.example.com`. The origin of the request URL is always
   * allowed. Behind a proxy, that URL can be internal: add the public origin to the list.
   * @default []
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Limits the requests of each user, or `false` for no limit. Requests above the limit get status 429. The counters are
   * in the memory of this process.
   * @default `{ requests: 60, seconds: 60 }`
   */
  readonly rateLimit?: RateLimit | false | undefined;
  /** Receives the errors behind responses with status 5XX. Errors that it throws are ignored. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** The checked rate limit with its defaults. */
export type RateLimitSettings = Required<{
  readonly [Name in keyof RateLimit]: Exclude<RateLimit[Name], undefined>;
}>;

/** The checked options with their defaults. */
export interface Settings {
  readonly security: TokenProvider;
  readonly authorize: Authorize;
  readonly minTtlSeconds: number;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly rateLimit: RateLimitSettings | false;
  readonly onError: ((error: unknown) => void) | undefined;
  readonly now: () => number;
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

const withoutSlash = (origin: string): string => origin.replace(/\/$/, "");

const isOrigin = (value: unknown): boolean =>
  typeof value === "string" && /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@*A-Z]+\/?$/.test(value);

const CHECKS: { readonly [Name in keyof TokenEndpointOptions]-?: OptionCheck } = {
  security: [
    (value) => typeof (value as Partial<TokenProvider> | null)?.get === "function",
    "the result of tokens() from @moovkit/tokens",
  ],
  authorize: [
    (value) => typeof value === "function",
    'a function that returns the scope of a request, as in { scope: [accountScope(accountID, "profile.read")] }',
  ],
  minTtlSeconds: [
    (value) => typeof value === "number" && value >= 0 && Number.isFinite(value),
    "a number of seconds of at least 0",
  ],
  allowedOrigins: [
    (value) => Array.isArray(value) && value.every(isOrigin),
    "a list of origins in lower case without a path, such as https://app.example.com. Wildcards are not supported",
  ],
  rateLimit: [(value) => value === false || isObject(value), "{ requests, seconds } or false"],
  onError: FUNCTION_OPTION,
  now: FUNCTION_OPTION,
};

const RATE_LIMIT_CHECKS: { readonly [Name in keyof RateLimit]-?: OptionCheck } = {
  requests: [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number of at least 1"],
  seconds: [
    (value) => typeof value === "number" && value > 0 && Number.isFinite(value),
    "a number of seconds above 0",
  ],
  key: FUNCTION_OPTION,
};

const resolveRateLimit = (rateLimit: RateLimit): RateLimitSettings => {
  const checked = checkOptions("tokenEndpoint rateLimit", rateLimit, RATE_LIMIT_CHECKS);
  if (checked.requests === undefined || checked.seconds === undefined)
    throw new ConfigurationError("tokenEndpoint: `rateLimit` must be { requests, seconds } or false.");
  return { key: hashCredentials, ...checked };
};

/**
 * Checks the options and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveOptions = (options: TokenEndpointOptions): Settings => {
  const checked = checkOptions("tokenEndpoint", options, CHECKS);
  for (const name of ["security", "authorize"] as const)
    if (checked[name] === undefined)
      throw new ConfigurationError(`tokenEndpoint: \`${name}\` must be ${CHECKS[name][1]}.`);
  const { rateLimit = { requests: 60, seconds: 60 }, allowedOrigins = [] } = checked;
  return {
    security: checked.security,
    authorize: checked.authorize,
    minTtlSeconds: checked.minTtlSeconds ?? 120,
    allowedOrigins: new Set(allowedOrigins.map(withoutSlash)),
    rateLimit: rateLimit && resolveRateLimit(rateLimit),
    onError: checked.onError,
    now: checked.now ?? (() => Date.now()),
  };
};
