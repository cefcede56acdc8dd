import { sleep, type TokenStore } from "@moovkit/core";
import {
  ConfigurationError,
  checkOptions,
  isScope,
  joinScope,
  type OptionCheck,
  type ScopeInput,
} from "@moovkit/models";
import type { TokenEvent } from "./events.js";

/** Options of `tokens()`. */
export interface TokensOptions {
  /** The API key's public key. */
  readonly clientId: string;
  /** The API key's secret key. Servers only. */
  readonly clientSecret: string;
  /** What the tokens may do: one scope, several in one string with spaces between, or a list. */
  readonly scope: ScopeInput;
  /** Where tokens are kept, and shared: `redisStore()` of `@moovkit/tokens-redis`. Default: a `memoryStore()`. */
  readonly store?: TokenStore | undefined;
  /**
   * How long before its expiry a token is renewed at the latest. The renewal is drawn at random between once and
   * twice this time, so that a fleet does not renew in step, and for a token that lives shortly the time is a
   * quarter of its life at most. Default: 60.
   */
  readonly refreshBeforeSeconds?: number | undefined;
  /** Revokes what this client minted, when it is disposed of, unless others may use it. Default: `false`. */
  readonly revokeOnDispose?: boolean | undefined;
  /**
   * How long minting a token may take, retries included, in ms. The lease in the store is longer by three times
   * `storeTimeoutMs`, and that is what others wait at most where its holder dies. Default: 10,000.
   */
  readonly mintDeadlineMs?: number | undefined;
  /** How long the store may take for one thing, in ms, before the process goes on by itself. Default: 1,000. */
  readonly storeTimeoutMs?: number | undefined;
  /** Tokens of scopes that calls ask for by themselves, at most; the one used longest ago gives way. Default: 100. */
  readonly maxScopes?: number | undefined;
  /** Lets the API key be used in a browser, where everybody can read it. Default: `false`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Called with what happens to the tokens. Never given a secret. What it throws is ignored. */
  readonly onEvent?: ((event: TokenEvent) => void) | undefined;
  /** Unix time in ms, for tests. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A number from [0, 1), for tests. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits, and rejects when the signal fires; for tests. Default: a timer. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

type Defaulted = Omit<TokensOptions, "scope" | "store" | "onEvent" | "dangerouslyAllowBrowser">;

/** The options with what they leave out. */
type Settings = { readonly [Name in keyof Defaulted]-?: Exclude<Defaulted[Name], undefined> } & Pick<
  TokensOptions,
  "store" | "onEvent"
> & { readonly scope: string };

/** The order says nothing (RFC 6749, section 3.3), so scopes that differ in it alone share a token. */
export const scopeKey = (where: string, scope: unknown): string => {
  const joined = joinScope(scope as ScopeInput);
  if (!isScope(joined)) throw new ConfigurationError(`${where}: scope must be ${SCOPE}.`);
  return [...new Set(joined.split(" "))].sort().join(" ");
};

const SCOPE = 'such as "/accounts.read", several with spaces between, or a list of them';

const text: OptionCheck = [
  (value) => typeof value === "string" && value !== "",
  "a string that is not empty",
];
const callable: OptionCheck = [(value) => typeof value === "function", "a function"];
const limit: OptionCheck = [
  (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
  "a number of ms above 0 and below 2147483648",
];

const isStore = (value: unknown): boolean =>
  ["read", "acquire", "spend", "write", "release", "wait"].every(
    (name) => typeof (value as Record<string, unknown> | null)?.[name] === "function",
  );

const CHECKS: { readonly [Name in keyof TokensOptions]-?: OptionCheck } = {
  clientId: text,
  clientSecret: text,
  scope: [
    (value) =>
      typeof value === "string" || (Array.isArray(value) && value.every((part) => typeof part === "string")),
    SCOPE,
  ],
  store: [isStore, "memoryStore(), redisStore() of @moovkit/tokens-redis, or a TokenStore of your own"],
  refreshBeforeSeconds: [
    (value) => typeof value === "number" && value >= 0 && Number.isFinite(value),
    "a number from 0",
  ],
  revokeOnDispose: [(value) => typeof value === "boolean", "true or false"],
  mintDeadlineMs: limit,
  storeTimeoutMs: limit,
  maxScopes: [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number from 1"],
  dangerouslyAllowBrowser: [(value) => typeof value === "boolean", "true or false"],
  onEvent: callable,
  now: callable,
  random: callable,
  sleep: callable,
};

/** The options, checked, and with what they leave out. */
export const tokensOptions = (options: TokensOptions): Settings => {
  const { dangerouslyAllowBrowser, ...given } = checkOptions("tokens()", options, CHECKS);
  for (const name of ["clientId", "clientSecret", "scope"] as const)
    if (given[name] === undefined)
      throw new ConfigurationError(`tokens(): ${name} must be ${CHECKS[name][1]}.`);
  const page = (globalThis as { window?: { document?: unknown } }).window?.document;
  if (page && !dangerouslyAllowBrowser)
    throw new ConfigurationError(
      "tokens(): in a browser everybody can read clientSecret. Mint on a server and give the page an access token, or set dangerouslyAllowBrowser if you know better.",
    );
  const settings = {
    refreshBeforeSeconds: 60,
    revokeOnDispose: false,
    mintDeadlineMs: 10_000,
    storeTimeoutMs: 1_000,
    maxScopes: 100,
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    ...given,
    scope: scopeKey("tokens()", given.scope),
  };
  // What is `undefined` was left out by the check, which the types do not tell.
  return settings as Settings;
};
