import { CLIENT_OPTION_CHECKS, isBrowser, type Plugin, sleep, type Transport } from "@moovkit/core";
import {
  BOOLEAN_OPTION,
  ConfigurationError,
  checkOptions,
  FUNCTION_OPTION,
  type OptionCheck,
  type ScopeInput,
} from "@moovkit/models";
import type { TokenEvent } from "./events.js";
import { memoryStore } from "./memory-store.js";
import { EXPECTED_SCOPE, isScopeInput, scopeKey } from "./scope-key.js";
import type { TokenStore } from "./token-store.js";

/** Options of `tokens()`. */
export interface TokensOptions {
  /** The public key of the API key. */
  readonly publicKey: string;
  /** The secret key of the API key. Secret. For servers only. */
  readonly secretKey: string;
  /** The scope of the tokens: one scope, several in one string separated by spaces, or a list. */
  readonly scope: ScopeInput;
  /**
   * Where tokens are kept and shared, such as `redisStore()` of `@moovkit/tokens-redis`.
   * @default memoryStore()
   */
  readonly store?: TokenStore | undefined;
  /**
   * The minimum time between the renewal of a token and its expiry, in seconds. The renewal happens at a random moment
   * between once and twice this time before the expiry, so that the processes of a fleet do not renew at once. For
   * short-lived tokens the time is limited to a quarter of the lifetime.
   * @default 60
   */
  readonly refreshBeforeSeconds?: number | undefined;
  /**
   * Whether to revoke the requested tokens when the last client of their host is closed, or when `close` is called, unless
   * other users of the store may use them.
   * @default false
   */
  readonly revokeOnDispose?: boolean | undefined;
  /**
   * Limit for a token request with its retries, in milliseconds. The lease in the store lasts for this time plus three
   * times `storeTimeoutMs`. If its holder ends, others wait that long at most.
   * @default 10_000
   */
  readonly requestDeadlineMs?: number | undefined;
  /**
   * Limit for one operation of the store, in milliseconds. After it the process continues without the store.
   * @default 1_000
   */
  readonly storeTimeoutMs?: number | undefined;
  /**
   * Sends the token requests of `get()`, so that `get()` works without a client. `close` disposes of it. Requests that a
   * call causes are sent through the client of the call.
   * @default None. `get` uses the client that connected last.
   */
  readonly transport?: Transport | undefined;
  /**
   * Layers around the requests that `transport` sends, such as `[retry()]`. Needs `transport`.
   * @default []
   */
  readonly plugins?: readonly Plugin[] | undefined;
  /**
   * Base URL of the API for the requests that `transport` sends. Needs `transport`.
   * @default "https://api.moov.io"
   */
  readonly baseURL?: string | undefined;
  /**
   * Sent as `origin` with the requests that `transport` sends: one of the allowed domains of the API key, such as
   * `https://example.com`. Needs `transport`.
   */
  readonly origin?: string | undefined;
  /**
   * Allows an `http` URL of another machine as `baseURL`, for example that of a sandbox in Docker Compose. The secret key
   * is then sent without encryption. Needs `transport`.
   * @default false
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /**
   * Maximum number of scopes in memory for each host, besides `scope`. The least recently used one is removed first.
   * @default 100
   */
  readonly maxScopes?: number | undefined;
  /**
   * Whether to allow the API key in a browser, where every visitor can read it.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Receives the events of the tokens, without secrets. Errors that it throws are ignored. */
  readonly onEvent?: ((event: TokenEvent) => void) | undefined;
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
  /**
   * Returns a number from 0 (inclusive) to 1 (exclusive). For tests.
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
  /**
   * Waits for a number of milliseconds. Rejects when the signal is aborted. For tests.
   * @default A timer.
   */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

type OptionsWithoutDefault =
  | "transport"
  | "plugins"
  | "baseURL"
  | "origin"
  | "dangerouslyAllowHttp"
  | "onEvent";

type OptionsWithDefault = Omit<TokensOptions, OptionsWithoutDefault | "scope" | "dangerouslyAllowBrowser">;

/** The checked options with their defaults. */
export type Settings = {
  readonly [Name in keyof OptionsWithDefault]-?: Exclude<OptionsWithDefault[Name], undefined>;
} & Pick<TokensOptions, OptionsWithoutDefault> & { readonly scope: string };

// A colon ends the public key in HTTP Basic, and control characters are not allowed (RFC 7617, section 2).
const publicKey: OptionCheck = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
  (value) => typeof value === "string" && /^[^:\u0000-\u001f\u007f]+$/.test(value),
  "a string that is not empty, without colons and control characters, such as line breaks",
];
const secretKey: OptionCheck = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
  (value) => typeof value === "string" && /^[^\u0000-\u001f\u007f]+$/.test(value),
  "a string that is not empty, without control characters, such as line breaks",
];
const milliseconds: OptionCheck = [
  (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
  "a number of milliseconds above 0 and below 2147483648",
];

const STORE_METHODS = ["read", "acquire", "spend", "write", "release", "wait"];

const isStore = (value: unknown): boolean =>
  STORE_METHODS.every((name) => typeof (value as Record<string, unknown> | null)?.[name] === "function");

const CHECKS: { readonly [Name in keyof TokensOptions]-?: OptionCheck } = {
  publicKey,
  secretKey,
  scope: [isScopeInput, EXPECTED_SCOPE],
  store: [isStore, "memoryStore(), redisStore() of @moovkit/tokens-redis, or a custom TokenStore"],
  refreshBeforeSeconds: [
    (value) => typeof value === "number" && value >= 0 && Number.isFinite(value),
    "a number of at least 0",
  ],
  revokeOnDispose: BOOLEAN_OPTION,
  requestDeadlineMs: milliseconds,
  storeTimeoutMs: milliseconds,
  transport: CLIENT_OPTION_CHECKS.transport,
  plugins: CLIENT_OPTION_CHECKS.plugins,
  baseURL: CLIENT_OPTION_CHECKS.baseURL,
  origin: CLIENT_OPTION_CHECKS.origin,
  dangerouslyAllowHttp: BOOLEAN_OPTION,
  maxScopes: [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number of at least 1"],
  dangerouslyAllowBrowser: BOOLEAN_OPTION,
  onEvent: FUNCTION_OPTION,
  now: FUNCTION_OPTION,
  random: FUNCTION_OPTION,
  sleep: FUNCTION_OPTION,
};

/**
 * Checks the options and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid, or if the runtime is a browser.
 */
export const resolveOptions = (options: TokensOptions): Settings => {
  const { dangerouslyAllowBrowser, ...checked } = checkOptions("tokens", options, CHECKS);
  for (const name of ["publicKey", "secretKey", "scope"] as const)
    if (checked[name] === undefined)
      throw new ConfigurationError(`tokens: \`${name}\` must be ${CHECKS[name][1]}.`);
  for (const name of ["plugins", "baseURL", "origin", "dangerouslyAllowHttp"] as const)
    if (checked[name] !== undefined && checked.transport === undefined)
      throw new ConfigurationError(
        `tokens: \`${name}\` needs the \`transport\` option. Set both or neither.`,
      );
  if (!dangerouslyAllowBrowser && isBrowser())
    throw new ConfigurationError(
      "tokens: in a browser, every visitor can read `secretKey`. Request tokens on a server and pass them to the page, or set `dangerouslyAllowBrowser`.",
    );
  return {
    refreshBeforeSeconds: 60,
    revokeOnDispose: false,
    requestDeadlineMs: 10_000,
    storeTimeoutMs: 1_000,
    maxScopes: 100,
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    store: memoryStore({ now: checked.now }),
    ...checked,
    scope: scopeKey("tokens: `scope`", checked.scope),
  };
};
