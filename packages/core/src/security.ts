import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { encodeBase64 } from "./base64.js";
import { matches } from "./matches.js";
import type { Plugin } from "./plugin.js";

/** An API key, sent with HTTP Basic authentication (RFC 7617). Servers only. If both are empty, there is no API key. */
export interface BasicSecurity {
  /** The public key. */
  readonly username: string;
  /** The secret key. */
  readonly password: string;
  readonly accessToken?: undefined;
}

/** An access token, sent as a Bearer token (RFC 6750). */
export interface BearerSecurity {
  /**
   * The token, or a function that is called before each request. `signal` and `deadlineMs` also limit the function.
   * `timeoutMs` starts after it.
   */
  readonly accessToken: string | (() => string | Promise<string>);
  readonly username?: undefined;
  readonly password?: undefined;
}

/**
 * Credentials of a client: an API key, an access token, or a plugin that adds credentials. The plugin is the innermost
 * layer. It adds an `authorization` header to each request unless `context.ownCredentials` is set.
 */
export type Security = BasicSecurity | BearerSecurity | Plugin;

type GetAuthorization = () => string | Promise<string>;

const createAuthorizationPlugin = (name: string, getAuthorization: GetAuthorization): Plugin => ({
  name,
  wrap: (next) => (request, context) => {
    if (context.ownCredentials) return next(request, context);
    const sendWith = (authorization: string) =>
      next({ ...request, headers: { ...request.headers, authorization } }, context);
    const authorization = getAuthorization();
    return typeof authorization === "string" ? sendWith(authorization) : authorization.then(sendWith);
  },
});

/** The security of a client without credentials. */
const NO_CREDENTIALS: Plugin = {
  name: "none",
  wrap: (next) => async (request, context) => {
    if (context.ownCredentials) return next(request, context);
    throw new ConfigurationError(
      `${context.operation}: there are no credentials. Set the \`security\` option of the client, or pass \`clientId\` and \`clientSecret\` if the operation has them.`,
    );
  },
};

// RFC 9110, section 5.5. The error of a runtime quotes the whole header, so an invalid token must not get that far.
const isToken = matches(/^[\x21-\x7e]+$/);

const TOKEN = "a token: a string without spaces and line breaks";

const CHECKS: Readonly<Record<string, OptionCheck>> = {
  // A colon ends the user ID, and control characters are not allowed (RFC 7617, section 2).
  username: [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
    matches(/^[^:\u0000-\u001f\u007f]*$/),
    "a string without colons and control characters, such as line breaks",
  ],
  password: [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
    matches(/^[^\u0000-\u001f\u007f]*$/),
    "a string without control characters, such as line breaks",
  ],
  accessToken: [
    (value) => typeof value === "function" || isToken(value),
    `${TOKEN}, or a function that returns one`,
  ],
};

const isBrowser = (): boolean =>
  (globalThis as { window?: { document?: unknown } }).window?.document !== undefined;

const isPlugin = (security: Security): security is Plugin =>
  typeof (security as Partial<Plugin> | null)?.wrap === "function";

const createBearerPlugin = (accessToken: BearerSecurity["accessToken"]): Plugin => {
  if (typeof accessToken === "string")
    return createAuthorizationPlugin("bearer", () => `Bearer ${accessToken}`);
  return createAuthorizationPlugin("bearer", async () => {
    const token = await Promise.resolve()
      .then(accessToken)
      .catch((cause: unknown) => {
        throw new ConfigurationError("security: the `accessToken` function failed. See `cause`.", { cause });
      });
    if (!isToken(token))
      throw new ConfigurationError(`security: the \`accessToken\` function must return ${TOKEN}.`);
    return `Bearer ${token}`;
  });
};

const createBasicPlugin = (username: string, password: string, allowBrowser: boolean): Plugin => {
  if (!username || !password)
    throw new ConfigurationError(
      `security: \`${username ? "password" : "username"}\` is empty. Set both \`username\` and \`password\`, or neither.`,
    );
  if (!allowBrowser && isBrowser())
    throw new ConfigurationError(
      "security: every user of a browser can read `username` and `password`. Create an access token on a server and pass `{ accessToken }`, or set `dangerouslyAllowBrowser`.",
    );
  const authorization = `Basic ${encodeBase64(`${username}:${password}`)}`;
  return createAuthorizationPlugin("basic", () => authorization);
};

/**
 * Returns the innermost layer for the `security` option.
 *
 * @throws ConfigurationError if the credentials are invalid.
 */
export const createSecurityPlugin = (security: Security | undefined, allowBrowser = false): Plugin => {
  if (security === undefined) return NO_CREDENTIALS;
  if (isPlugin(security)) return security;
  const { username = "", password = "", accessToken } = checkOptions("security", security, CHECKS);
  if (accessToken !== undefined && (username || password))
    throw new ConfigurationError(
      "security: `accessToken` is set together with `username` or `password`. Set only one of the two (RFC 6749, section 2.3).",
    );
  if (accessToken !== undefined) return createBearerPlugin(accessToken);
  return username || password ? createBasicPlugin(username, password, allowBrowser) : NO_CREDENTIALS;
};
