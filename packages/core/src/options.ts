import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { CallEvent } from "./events.js";
import { matches } from "./matches.js";
import type { Plugin } from "./plugin.js";
import type { Security } from "./security.js";
import type { Transport } from "./transport.js";
import { VERSION } from "./version.js";

/** A version of Moov's API. For an unknown version, the server uses the latest version before it. */
export type ApiVersion = "v2024.01.00" | "v2026.10.00" | `v${number}.${number}.${number}` | (string & {});

/** Options of a client. */
export interface ClientOptions {
  /** Sends the requests: `fetchTransport()` from `@moovkit/fetch`, or a custom transport. */
  readonly transport: Transport;
  /** Credentials of the client. Without them, only calls that contain credentials can be made. */
  readonly security?: Security | undefined;
  /**
   * Layers around each request, the outermost first, such as `[retry()]`.
   * @default []
   */
  readonly plugins?: readonly Plugin[] | undefined;
  /**
   * Base URL of the API. `http` is accepted only for loopback addresses.
   * @default "https://api.moov.io"
   */
  readonly baseURL?: string | undefined;
  /**
   * Sent as `x-moov-version`.
   * @default The header is not sent, and the server uses `v2024.01.00`.
   */
  readonly apiVersion?: ApiVersion | undefined;
  /**
   * Sent as `origin`: one of the allowed domains of the API key, such as `https://example.com`. Browsers send their own.
   */
  readonly origin?: string | undefined;
  /**
   * Time limit of one attempt in milliseconds, from sending to the end of the response. `Infinity` means no limit.
   * @default 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Time limit of a whole call in milliseconds, including the delays between attempts.
   * @default Infinity
   */
  readonly deadlineMs?: number | undefined;
  /**
   * Sent as `user-agent`, if the runtime allows it.
   * @default `moovkit/<version>`
   */
  readonly userAgent?: string | undefined;
  /** Receives the events of all calls. Events contain no secrets. Errors of the listener are ignored. */
  readonly onEvent?: ((event: CallEvent) => void) | undefined;
  /**
   * Allows an API key in a browser, where every user can read it.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Returns the current Unix time in milliseconds. Used to convert times in responses. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** Options of a client with their defaults. */
export interface ClientSettings
  extends Pick<ClientOptions, "transport" | "security" | "onEvent" | "dangerouslyAllowBrowser"> {
  readonly plugins: readonly Plugin[];
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly now: () => number;
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
}

const isFunction = (value: unknown): boolean => typeof value === "function";

const isPlugin = (plugin: Plugin | null): boolean =>
  typeof plugin?.wrap === "function" && typeof plugin.name === "string";

const isLoopback = (hostname: string): boolean =>
  /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

const isBaseURL = (value: unknown): boolean => {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  return (
    !(username || password || search || hash) &&
    (protocol === "https:" || (protocol === "http:" && isLoopback(hostname)))
  );
};

/** A longer timer fires immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

const TIME_LIMIT: OptionCheck = [
  (value) =>
    value === Number.POSITIVE_INFINITY || (typeof value === "number" && value > 0 && value <= MAX_TIMER_MS),
  `a number of milliseconds above 0 and at most ${MAX_TIMER_MS}, or Infinity`,
];

const CHECKS: { readonly [Name in keyof ClientOptions]-?: OptionCheck } = {
  transport: [
    (value) => isFunction((value as Transport | null)?.send),
    "a transport, such as fetchTransport() from @moovkit/fetch",
  ],
  security: [(value) => typeof value === "object", "{ username, password } or { accessToken }"],
  plugins: [
    (value) => Array.isArray(value) && value.every(isPlugin),
    "a list of plugins, { name, wrap }. Call each plugin function, as in [retry()]",
  ],
  baseURL: [
    isBaseURL,
    "an https URL without credentials, query and fragment. http is allowed for loopback addresses only",
  ],
  apiVersion: [matches(/^v\d{4}\.\d{2}\.\d{2}$/), "a string such as v2026.10.00"],
  origin: [
    matches(/^https?:\/\/[\x21-\x2e\x30-\x7e]+$/),
    "a string such as https://example.com, without a path",
  ],
  timeoutMs: TIME_LIMIT,
  deadlineMs: TIME_LIMIT,
  userAgent: [matches(/^[\x20-\x7e]+$/), "printable ASCII, such as my-app/1.0"],
  onEvent: [isFunction, "a function"],
  dangerouslyAllowBrowser: [(value) => typeof value === "boolean", "true or false"],
  now: [isFunction, "a function"],
};

/**
 * Checks the options of a client and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveOptions = (options: ClientOptions): ClientSettings => {
  const {
    transport,
    plugins = [],
    baseURL = "https://api.moov.io",
    apiVersion,
    origin,
    timeoutMs = 30_000,
    deadlineMs = Number.POSITIVE_INFINITY,
    userAgent = `moovkit/${VERSION}`,
    now = Date.now,
    ...rest
  } = checkOptions("createClient", options, CHECKS);
  if (!transport)
    throw new ConfigurationError(`createClient: \`transport\` is required: ${CHECKS.transport[1]}.`);
  const url = new URL(baseURL);
  return {
    ...rest,
    transport,
    plugins,
    baseURL: url.origin + url.pathname.replace(/\/+$/, ""),
    timeoutMs,
    deadlineMs,
    now,
    headers: {
      accept: "application/json",
      "user-agent": userAgent,
      ...(apiVersion && { "x-moov-version": apiVersion }),
      ...(origin && { origin }),
    },
  };
};

/** The call options of the client itself. */
const CALL_CHECKS: Readonly<Record<string, OptionCheck>> = {
  signal: [(value) => isFunction((value as AbortSignal | null)?.addEventListener), "an AbortSignal"],
  timeoutMs: TIME_LIMIT,
  deadlineMs: TIME_LIMIT,
};

/** Rejects a call option of one of this SDK's plugins, and names the missing plugin. */
const requirePlugin = (plugin: string): OptionCheck => [
  () => false,
  `omitted, or add ${plugin} to the client`,
];

/**
 * Returns the checks of the call options. An option that no plugin reads is rejected.
 *
 * @throws ConfigurationError if two plugins read the same option. Two retry plugins would multiply their attempts.
 */
export const createCallChecks = (layers: readonly Plugin[]): Readonly<Record<string, OptionCheck>> => {
  const pluginChecks: Record<string, OptionCheck> = {};
  for (const { name, callOptions = [] } of layers) {
    for (const option of callOptions) {
      if (Object.hasOwn(pluginChecks, option))
        throw new ConfigurationError(
          `createClient: the plugin \`${name}\` and another plugin both read the call option \`${option}\`. Remove one of them.`,
        );
      pluginChecks[option] = [() => true, ""];
    }
  }
  return {
    retries: requirePlugin("`plugins: [retry()]` from @moovkit/retry"),
    scope: requirePlugin("`security: tokens()` from @moovkit/tokens"),
    ...pluginChecks,
    ...CALL_CHECKS,
  };
};
