import {
  BOOLEAN_OPTION,
  ConfigurationError,
  checkOptions,
  FUNCTION_OPTION,
  type OptionCheck,
} from "@moovkit/models";
import type { Security } from "./authenticators/security.js";
import type { CallEvent } from "./events.js";
import { matches } from "./matches.js";
import type { Plugin } from "./plugin.js";
import { TIME_LIMIT } from "./time-limit.js";
import type { Transport } from "./transport.js";
import { VERSION } from "./version.js";

/** A version of Moov's API. For an unknown version, the server uses the latest version before it. */
export type ApiVersion = "v2026.07.00" | "v2024.01.00" | `v${number}.${number}.${number}` | (string & {});

/** The version that the schemas of the API packages describe. */
const DEFAULT_API_VERSION = "v2026.07.00";

/** Options of a client. */
export interface ClientOptions {
  /** Sends the requests: `fetchTransport()` from `@moovkit/fetch`, or a custom transport. */
  readonly transport: Transport;
  /**
   * Credentials of the client: an API key, an access token, or `tokens()` from `@moovkit/tokens`. Without them, only calls
   * that contain credentials can be made.
   */
  readonly security?: Security | undefined;
  /**
   * Layers around each request, the outermost first, such as `[retry()]`.
   * @default []
   */
  readonly plugins?: readonly Plugin[] | undefined;
  /**
   * Base URL of the API. `http` is accepted only for loopback addresses, unless `dangerouslyAllowHttp` is set.
   * @default "https://api.moov.io"
   */
  readonly baseURL?: string | undefined;
  /**
   * Sent as `x-moov-version`. The types describe the default version. Without the header, the server would use
   * `v2024.01.00`.
   * @default "v2026.07.00"
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
   * Allows an API key in a browser or its workers, where every user can read it.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Allows a `baseURL` without TLS for any host, such as a sandbox in a container network. Everyone between the client and
   * the server can read the credentials.
   * @default false
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /**
   * Returns the current Unix time in milliseconds. Used to convert times in responses. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
  /**
   * Returns a new idempotency key, for operations that need one and whose input contains none. For tests.
   * @default crypto.randomUUID
   */
  readonly createIdempotencyKey?: (() => string) | undefined;
}

/** Options of a client with their defaults. */
export interface ClientSettings
  extends Pick<ClientOptions, "transport" | "security" | "onEvent" | "dangerouslyAllowBrowser"> {
  /** The function that creates the client, for error messages. */
  readonly caller: string;
  readonly plugins: readonly Plugin[];
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly now: () => number;
  readonly createIdempotencyKey: () => string;
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
}

const isPlugin = (plugin: Plugin | null): boolean =>
  typeof plugin?.wrap === "function" && typeof plugin.name === "string";

const isLoopback = (hostname: string): boolean =>
  /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

const isBaseURL = (value: unknown): boolean => {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return !(username || password || search || hash) && /^https?:$/.test(protocol);
};

/** @throws ConfigurationError if credentials would be sent without TLS to another machine. */
const checkProtocol = (caller: string, { protocol, hostname }: URL, allowHttp: boolean): void => {
  if (protocol === "https:" || isLoopback(hostname) || allowHttp) return;
  throw new ConfigurationError(
    `${caller}: \`baseURL\` must be an https URL, because credentials are sent to it. http is allowed for loopback addresses. For another sandbox, set \`dangerouslyAllowHttp\`.`,
  );
};

/** The checks of all options of a client, for functions that take these options and more. */
export const CLIENT_OPTION_CHECKS: { readonly [Name in keyof ClientOptions]-?: OptionCheck } = {
  transport: [
    (value) => typeof (value as Transport | null)?.send === "function",
    "a transport, such as fetchTransport() from @moovkit/fetch",
  ],
  security: [
    (value) => typeof value === "object" && value !== null,
    "{ publicKey, secretKey }, { username, password }, { accessToken } or an authenticator such as tokens()",
  ],
  plugins: [
    (value) => Array.isArray(value) && value.every(isPlugin),
    "a list of plugins, { name, wrap }. Call each plugin function, as in [retry()]",
  ],
  baseURL: [isBaseURL, "an https URL without credentials, query and fragment"],
  apiVersion: [matches(/^v\d{4}\.\d{2}\.\d{2}$/), "a string such as v2026.10.00"],
  origin: [
    matches(/^https?:\/\/[\x21-\x2e\x30-\x7e]+\/?$/),
    "a string such as https://example.com, without a path",
  ],
  timeoutMs: TIME_LIMIT,
  deadlineMs: TIME_LIMIT,
  userAgent: [matches(/^[\x20-\x7e]+$/), "printable ASCII, such as my-app/1.0"],
  onEvent: FUNCTION_OPTION,
  dangerouslyAllowBrowser: BOOLEAN_OPTION,
  dangerouslyAllowHttp: BOOLEAN_OPTION,
  now: FUNCTION_OPTION,
  createIdempotencyKey: FUNCTION_OPTION,
};

/**
 * Checks the options of a client and adds the defaults.
 *
 * @param caller - The function that takes the options. Messages start with it.
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveOptions = (options: ClientOptions, caller: string): ClientSettings => {
  const {
    transport,
    plugins = [],
    baseURL = "https://api.moov.io",
    apiVersion = DEFAULT_API_VERSION,
    origin,
    timeoutMs = 30_000,
    deadlineMs = Number.POSITIVE_INFINITY,
    userAgent = `moovkit/${VERSION}`,
    now = Date.now,
    createIdempotencyKey = () => crypto.randomUUID(),
    dangerouslyAllowHttp = false,
    ...rest
  } = checkOptions(caller, options, CLIENT_OPTION_CHECKS);
  if (!transport)
    throw new ConfigurationError(
      `${caller}: \`transport\` is required: ${CLIENT_OPTION_CHECKS.transport[1]}.`,
    );
  const url = new URL(baseURL);
  checkProtocol(caller, url, dangerouslyAllowHttp);
  return {
    ...rest,
    caller,
    transport,
    plugins,
    baseURL: url.origin + url.pathname.replace(/\/+$/, ""),
    timeoutMs,
    deadlineMs,
    now,
    createIdempotencyKey,
    headers: {
      accept: "application/json",
      "user-agent": userAgent,
      "x-moov-version": apiVersion,
      ...(origin && { origin: origin.replace(/\/$/, "") }),
    },
  };
};
