import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { encodeBase64 } from "./base64.js";
import { matches } from "./matches.js";
import type { Plugin } from "./plugin.js";

/** An API key, sent as HTTP Basic (RFC 7617). Servers only. Both empty mean none. */
export interface BasicSecurity {
  /** The public key. */
  readonly username: string;
  /** The secret key. */
  readonly password: string;
  readonly accessToken?: undefined;
}

/** An access token, sent as `Bearer` (RFC 6750). */
export interface BearerSecurity {
  /**
   * The token, or a function that is asked for it before each request. `signal` and `deadlineMs` bound the function
   * too; `timeoutMs` begins after it.
   */
  readonly accessToken: string | (() => string | Promise<string>);
  readonly username?: undefined;
  readonly password?: undefined;
}

/**
 * Who the client is: an API key, an access token, or a plugin that sees to credentials by itself. The plugin is the
 * innermost layer. It adds an `authorization` header to those requests whose `context.ownCredentials` is not set.
 */
export type Security = BasicSecurity | BearerSecurity | Plugin;

const securityOf = (name: string, header: () => string | Promise<string>): Plugin => ({
  name,
  wrap: (next) => (request, context) => {
    if (context.ownCredentials) return next(request, context);
    const sendWith = (authorization: string) =>
      authorization
        ? next({ ...request, headers: { ...request.headers, authorization } }, context)
        : Promise.reject(
            new ConfigurationError(
              `${context.operation} needs credentials: give the client security, or the call clientId and clientSecret where it takes them.`,
            ),
          );
    const given = header();
    return typeof given === "string" ? sendWith(given) : given.then(sendWith);
  },
});

// RFC 9110, section 5.5. A runtime would quote the whole header in its error, so it must not come so far.
const isToken = matches(/^[\x21-\x7e]+$/);

const TOKEN = "a token: a string without spaces and line breaks (trim it)";

// RFC 7617, section 2: a colon ends the user-id, and neither part has control characters.
const CHECKS: Readonly<Record<string, OptionCheck>> = {
  username: [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    matches(/^[^:\u0000-\u001f\u007f]*$/),
    "a string without a colon and without control characters such as a line break",
  ],
  password: [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    matches(/^[^\u0000-\u001f\u007f]*$/),
    "a string without control characters such as a line break",
  ],
  accessToken: [
    (value) => typeof value === "function" || isToken(value),
    `${TOKEN}, or a function that gives one`,
  ],
};

const isBrowser = (): boolean =>
  (globalThis as { window?: { document?: unknown } }).window?.document !== undefined;

const isPlugin = (security: Security): security is Plugin =>
  typeof (security as Partial<Plugin> | null)?.wrap === "function";

/** Makes the innermost layer of what the user gave. */
export const securityPlugin = (security: Security = {} as BasicSecurity, allowBrowser = false): Plugin => {
  if (isPlugin(security)) return security;
  const { username = "", password = "", accessToken } = checkOptions("security", security, CHECKS);
  if (accessToken !== undefined) {
    if (username || password)
      throw new ConfigurationError(
        "security: username and password, or accessToken, not both (RFC 6749, section 2.3).",
      );
    if (typeof accessToken === "string") return securityOf("bearer", () => `Bearer ${accessToken}`);
    return securityOf("bearer", async () => {
      const token = await Promise.resolve()
        .then(accessToken)
        .catch((cause: unknown) => {
          throw new ConfigurationError("security.accessToken() failed: see cause.", { cause });
        });
      if (!isToken(token)) throw new ConfigurationError(`security.accessToken() must give ${TOKEN}.`);
      return `Bearer ${token}`;
    });
  }
  if (!username && !password) return securityOf("none", () => "");
  if (!username || !password)
    throw new ConfigurationError(
      `security: ${username ? "password" : "username"} is empty; give both, or neither.`,
    );
  if (!allowBrowser && isBrowser())
    throw new ConfigurationError(
      "security: in a browser everybody can read username and password: mint an access token on a server and give { accessToken }, or set dangerouslyAllowBrowser.",
    );
  const header = `Basic ${encodeBase64(`${username}:${password}`)}`;
  return securityOf("basic", () => header);
};
