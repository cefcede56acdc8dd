import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { CallEvent } from "./events.js";
import { matches } from "./matches.js";
import type { Plugin } from "./plugin.js";
import type { Security } from "./security.js";
import type { Transport } from "./transport.js";
import { VERSION } from "./version.js";

/** A version of Moov's API. Left out, Moov takes `v2024.01.00`; one it does not know means the latest before it. */
export type ApiVersion = "v2024.01.00" | "v2026.10.00" | `v${number}.${number}.${number}` | (string & {});

/** What a client is made of. */
export interface ClientOptions {
  /** What carries the requests: `fetchTransport()` of `@moovkit/fetch`, or one of your own. */
  readonly transport: Transport;
  /** Who you are. Left out: only calls that bring their own credentials can be made. */
  readonly security?: Security | undefined;
  /** Layers around each request, the outermost first: `[retry()]`. Default: none. */
  readonly plugins?: readonly Plugin[] | undefined;
  /** Where Moov is. Default: `https://api.moov.io`. `http` is taken for loopback addresses alone. */
  readonly baseURL?: string | undefined;
  /** Sent as `x-moov-version`. Default: none, which Moov takes for `v2024.01.00`. */
  readonly apiVersion?: ApiVersion | undefined;
  /** Sent as `origin`: one of the API key's allowed domains, as `https://example.com`. A browser sends its own. */
  readonly origin?: string | undefined;
  /** One attempt, in ms, from sending to the end of the answer. Default: 30,000. `Infinity` for no limit. */
  readonly timeoutMs?: number | undefined;
  /** The whole call, waits between attempts included, in ms. Default: `Infinity`. */
  readonly deadlineMs?: number | undefined;
  /** Sent as `user-agent`, where the runtime lets it. Default: `moovkit/<version>`. */
  readonly userAgent?: string | undefined;
  /** Called with all that happens in the calls. Never given a secret. What it throws is ignored. */
  readonly onEvent?: ((event: CallEvent) => void) | undefined;
  /** Lets an API key be used in a browser, where everybody can read it. Default: `false`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

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

/** A limit in ms. Beyond 2³¹ a timer fires at once. */
const limit: OptionCheck = [
  (value) =>
    value === Number.POSITIVE_INFINITY || (typeof value === "number" && value > 0 && value <= 2 ** 31 - 1),
  "a number of ms above 0, at most 2147483647, or Infinity",
];

/** What the core reads of a call's options. */
export const CALL_CHECKS: Readonly<Record<string, OptionCheck>> = {
  signal: [
    (value) => typeof (value as AbortSignal | null)?.addEventListener === "function",
    "an AbortSignal",
  ],
  timeoutMs: limit,
  deadlineMs: limit,
};

// The values are not repeated in a message: a baseURL may hold a password.
const CHECKS: { readonly [Name in keyof ClientOptions]-?: OptionCheck } = {
  transport: [
    (value) => typeof (value as Transport | null)?.send === "function",
    "fetchTransport() of @moovkit/fetch, or one of your own",
  ],
  security: [(value) => typeof value === "object", "{ username, password } or { accessToken }"],
  plugins: [
    (value) => Array.isArray(value) && value.every(isPlugin),
    "a list of plugins, { name, wrap }, each of them called, as in [retry()]",
  ],
  baseURL: [
    isBaseURL,
    "an https URL (http for loopback addresses alone) without credentials, query and fragment",
  ],
  apiVersion: [matches(/^v\d{4}\.\d{2}\.\d{2}$/), "a string such as v2026.10.00"],
  origin: [
    matches(/^https?:\/\/[\x21-\x2e\x30-\x7e]+$/),
    "a string such as https://example.com, with no path",
  ],
  timeoutMs: limit,
  deadlineMs: limit,
  userAgent: [matches(/^[\x20-\x7e]+$/), "printable ASCII, such as my-app/1.0"],
  onEvent: [(value) => typeof value === "function", "a function"],
  dangerouslyAllowBrowser: [(value) => typeof value === "boolean", "true or false"],
};

/** The options of a client, checked, and with what they leave out. */
export const clientOptions = (
  options: ClientOptions,
): Pick<ClientOptions, "security" | "onEvent" | "dangerouslyAllowBrowser"> &
  Required<Pick<ClientOptions, "transport">> & {
    readonly plugins: readonly Plugin[];
    /** Without a slash at its end. */
    readonly url: string;
    readonly timeoutMs: number;
    readonly deadlineMs: number;
    /** Those that all requests have in common. */
    readonly headers: Readonly<Record<string, string>>;
  } => {
  const {
    transport,
    plugins = [],
    baseURL = "https://api.moov.io",
    apiVersion,
    origin,
    timeoutMs = 30_000,
    deadlineMs = Number.POSITIVE_INFINITY,
    userAgent = `moovkit/${VERSION}`,
    ...rest
  } = checkOptions("createClient", options, CHECKS);
  if (!transport) throw new ConfigurationError(`createClient: transport must be ${CHECKS.transport[1]}.`);
  const url = new URL(baseURL);
  return {
    ...rest,
    transport,
    plugins,
    url: url.origin + url.pathname.replace(/\/+$/, ""),
    timeoutMs,
    deadlineMs,
    headers: {
      accept: "application/json",
      "user-agent": userAgent,
      ...(apiVersion && { "x-moov-version": apiVersion }),
      ...(origin && { origin }),
    },
  };
};

// Options of this kit's own plugins, so that the message can name the package that is missing.
const missing = (plugin: string): OptionCheck => [
  () => false,
  `left out, or its plugin given to the client: ${plugin}`,
];

/** What a call's options may be. One that no plugin claims is refused, and one that two claim is nobody's. */
export const callChecks = (layers: readonly Plugin[]): Readonly<Record<string, OptionCheck>> => {
  const claimed: Record<string, OptionCheck> = {};
  for (const { name, callOptions = [] } of layers) {
    for (const option of callOptions) {
      // Two retry plugins would multiply their attempts.
      if (Object.hasOwn(claimed, option))
        throw new ConfigurationError(`plugins: ${name} and another both read the call option ${option}.`);
      claimed[option] = [() => true, ""];
    }
  }
  return {
    retries: missing("plugins: [retry()] of @moovkit/retry"),
    scope: missing("security: tokens() of @moovkit/tokens"),
    ...claimed,
    ...CALL_CHECKS,
  };
};
