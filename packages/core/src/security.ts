import { ConfigurationError } from "@moovkit/models";
import { encodeBase64 } from "./base64.js";
import type { HttpRequest } from "./http.js";
import type { Plugin, Send } from "./plugin.js";

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
  /** The token, or a function that is asked for it before each request. */
  readonly accessToken: string | (() => string | Promise<string>);
  readonly username?: undefined;
  readonly password?: undefined;
}

/**
 * Who the client is: an API key, an access token, or a plugin that sees to credentials by itself. The plugin is the
 * innermost layer. It adds an `authorization` header to those requests whose `context.ownCredentials` is not set.
 */
export type Security = BasicSecurity | BearerSecurity | Plugin;

const authorize = (request: HttpRequest, authorization: string): HttpRequest => ({
  ...request,
  headers: { ...request.headers, authorization },
});

const withHeader =
  (header: () => string | Promise<string>): Plugin["wrap"] =>
  (next: Send): Send =>
  async (request, context) =>
    next(context.ownCredentials ? request : authorize(request, await header()), context);

const none: Plugin = {
  name: "none",
  wrap: (next) => (request, context) => {
    if (context.ownCredentials) return next(request, context);
    throw new ConfigurationError(
      `${context.operation} needs credentials: give the client security: { username, password } or { accessToken }, or give clientId and clientSecret with the call where it takes them.`,
    );
  },
};

// RFC 9110, section 5.5. A runtime would quote the whole header in its error, so it must not come so far.
const HEADER_SAFE = /^[\x21-\x7e]+$/;

const bearer = (token: unknown, source: string): string => {
  if (typeof token !== "string" || token === "")
    throw new ConfigurationError(`${source} gave no token: it must be a string that is not empty.`);
  if (!HEADER_SAFE.test(token))
    throw new ConfigurationError(
      `${source} has a character that a header cannot carry (often a line break at its end): trim it.`,
    );
  return `Bearer ${token}`;
};

const bearerSecurity = (accessToken: BearerSecurity["accessToken"]): Plugin => {
  if (typeof accessToken === "string") {
    const header = bearer(accessToken, "security.accessToken");
    return { name: "bearer", wrap: withHeader(() => header) };
  }
  return {
    name: "bearer",
    wrap: withHeader(async () => {
      let token: unknown;
      try {
        token = await accessToken();
      } catch (cause) {
        throw new ConfigurationError("security.accessToken() failed: see cause.", { cause });
      }
      return bearer(token, "security.accessToken()");
    }),
  };
};

const basicSecurity = (username: string, password: string, allowBrowser: boolean): Plugin => {
  if (!username || !password) {
    if (!username && !password) return none;
    const missing = username ? "password (the secret key)" : "username (the public key)";
    throw new ConfigurationError(`security: ${missing} is empty; give both, or neither.`);
  }
  // RFC 7617, section 2: a colon ends the user-id, and neither part has control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (username.includes(":") || /[\u0000-\u001f\u007f]/.test(username + password))
    throw new ConfigurationError(
      "security: username must have no colon, and neither username nor password control characters such as a line break.",
    );
  if (isBrowser() && !allowBrowser)
    throw new ConfigurationError(
      "security: username and password in a browser give the secret key to everybody who looks. Mint an access token on a server and give { accessToken }, or set dangerouslyAllowBrowser if you know better.",
    );
  const header = `Basic ${encodeBase64(`${username}:${password}`)}`;
  return { name: "basic", wrap: withHeader(() => header) };
};

const isBrowser = (): boolean => {
  const scope = globalThis as { window?: { document?: unknown } };
  return scope.window?.document !== undefined;
};

const FIELDS = ["username", "password", "accessToken"];

/** Makes the innermost layer of what the user gave. */
export const securityPlugin = (security: Security | undefined, allowBrowser: boolean): Plugin => {
  if (security === undefined) return none;
  if (typeof security !== "object" || security === null)
    throw new ConfigurationError("security: give { username, password } or { accessToken }.");
  if ("wrap" in security) return security;
  const unknown = Object.keys(security).filter((key) => !FIELDS.includes(key));
  if (unknown.length)
    throw new ConfigurationError(`security: unknown ${unknown.join(", ")}; it takes ${FIELDS.join(", ")}.`);
  const { username = "", password = "", accessToken } = security;
  if (typeof username !== "string" || typeof password !== "string")
    throw new ConfigurationError("security: username and password must be strings.");
  if (accessToken === undefined) return basicSecurity(username, password, allowBrowser);
  if (username || password)
    throw new ConfigurationError(
      "security: username and password, or accessToken, not both: a request authenticates in one way (RFC 6749, section 2.3).",
    );
  if (typeof accessToken !== "string" && typeof accessToken !== "function")
    throw new ConfigurationError("security.accessToken must be a string or a function that gives one.");
  return bearerSecurity(accessToken);
};
