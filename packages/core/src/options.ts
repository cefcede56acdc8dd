import { ConfigurationError } from "@moovkit/models";
import type { CallEvent } from "./events.js";
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

const NAMES = [
  "transport",
  "security",
  "plugins",
  "baseURL",
  "apiVersion",
  "origin",
  "timeoutMs",
  "deadlineMs",
  "userAgent",
  "onEvent",
  "dangerouslyAllowBrowser",
] as const satisfies readonly (keyof ClientOptions)[];

export const checkNames = (options: ClientOptions): void => {
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError(
      "Give the client its options: { transport: fetchTransport(), security: { … } }.",
    );
  const unknown = Object.keys(options).filter((key) => !(NAMES as readonly string[]).includes(key));
  if (unknown.length)
    throw new ConfigurationError(`Unknown option ${unknown.join(", ")}; a client takes ${NAMES.join(", ")}.`);
  if (typeof options.transport?.send !== "function")
    throw new ConfigurationError(
      "The client has no transport: give transport: fetchTransport() of @moovkit/fetch, or one of your own.",
    );
};

// Beyond this a timer fires at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A limit in ms; `Infinity` for none. */
export const checkLimit = (name: string, value: number | undefined, fallback: number): number => {
  if (value === undefined) return fallback;
  if (value === Number.POSITIVE_INFINITY || (value > 0 && value <= LONGEST_TIMER_MS)) return value;
  throw new ConfigurationError(
    `${name} must be a number of ms above 0 and up to ${LONGEST_TIMER_MS}, or Infinity for no limit.`,
  );
};

const isLoopback = (hostname: string): boolean =>
  /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

/** `https://api.moov.io`, without a slash at its end. */
export const checkBaseURL = (baseURL = "https://api.moov.io"): string => {
  // The value is not repeated in a message: it may hold a password.
  if (!URL.canParse(baseURL))
    throw new ConfigurationError("baseURL is not an absolute URL, such as https://api.moov.io.");
  const url = new URL(baseURL);
  if (url.username || url.password || url.search || url.hash)
    throw new ConfigurationError("baseURL must have no credentials, no query and no fragment.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw new ConfigurationError("baseURL must be https; http is for loopback addresses alone.");
  return url.origin + url.pathname.replace(/\/+$/, "");
};

const checkHeader = (name: string, value: unknown, pattern: RegExp, example: string): void => {
  if (value === undefined) return;
  if (typeof value !== "string" || !pattern.test(value))
    throw new ConfigurationError(`${name} must be a string such as ${example}.`);
};

/** The headers that all requests of a client have in common. */
export const commonHeaders = ({
  apiVersion,
  origin,
  userAgent = `moovkit/${VERSION}`,
}: ClientOptions): Record<string, string> => {
  checkHeader("apiVersion", apiVersion, /^v\d{4}\.\d{2}\.\d{2}$/, "v2026.10.00");
  checkHeader("origin", origin, /^https?:\/\/[\x21-\x2e\x30-\x7e]+$/, "https://example.com, with no path");
  checkHeader("userAgent", userAgent, /^[\x20-\x7e]+$/, "my-app/1.0");
  return {
    accept: "application/json",
    "user-agent": userAgent,
    ...(apiVersion && { "x-moov-version": apiVersion }),
    ...(origin && { origin }),
  };
};
