import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { Authenticator } from "../authenticator.js";
import { isBrowser } from "../is-browser.js";
import { matches } from "../matches.js";
import { createBasicAuthenticator } from "./basic.js";
import { type AccessTokenSource, createBearerAuthenticator } from "./bearer.js";
import { NO_CREDENTIALS } from "./no-credentials.js";
import { EXPECTED_TOKEN, isToken } from "./token.js";

/** An API key, sent with HTTP Basic authentication (RFC 7617). Servers only. */
export interface ApiKeySecurity {
  readonly publicKey: string;
  /** Secret. */
  readonly secretKey: string;
}

/**
 * An API key, with the names of Moov's published SDK. If both are empty, the client has no credentials, because Moov's
 * published example passes them so.
 */
export interface BasicSecurity {
  /** The public key. */
  readonly username: string;
  /** The secret key. Secret. */
  readonly password: string;
}

/** An access token, sent as a Bearer token (RFC 6750). */
export interface BearerSecurity {
  /**
   * The token, or a function that is called before each request, such as `tokenFrom()` of `@moovkit/browser-tokens`.
   * `signal` and `deadlineMs` also limit the function. `timeoutMs` starts after it.
   */
  readonly accessToken: string | AccessTokenSource;
}

/** Credentials of a client: an API key, an access token, or an authenticator such as `tokens()`. */
export type Security = ApiKeySecurity | BasicSecurity | BearerSecurity | Authenticator;

// A colon ends the user ID, and control characters are not allowed (RFC 7617, section 2).
const PUBLIC_KEY: OptionCheck = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
  matches(/^[^:\u0000-\u001f\u007f]*$/),
  "a string without colons and control characters, such as line breaks",
];

const SECRET_KEY: OptionCheck = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it rejects
  matches(/^[^\u0000-\u001f\u007f]*$/),
  "a string without control characters, such as line breaks",
];

/** The checks of an API key, for functions that take its parts as options. */
export const API_KEY_CHECKS: { readonly [Name in keyof ApiKeySecurity]: OptionCheck } = {
  publicKey: PUBLIC_KEY,
  secretKey: SECRET_KEY,
};

const CHECKS: Readonly<Record<string, OptionCheck>> = {
  ...API_KEY_CHECKS,
  username: PUBLIC_KEY,
  password: SECRET_KEY,
  accessToken: [
    (value) => typeof value === "function" || isToken(value),
    `${EXPECTED_TOKEN}, or a function that returns one`,
  ],
};

/** The fields of each kind of credentials. */
const KINDS = [["publicKey", "secretKey"], ["username", "password"], ["accessToken"]] as const;

type Kind = (typeof KINDS)[number];

type CheckedSecurity = Partial<Record<Kind[number], string>> & Partial<BearerSecurity>;

const isAuthenticator = (security: Security): security is Authenticator =>
  typeof (security as Partial<Authenticator> | null)?.authenticate === "function";

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" and ");

/** @throws ConfigurationError if there is no kind of credentials, or more than one. */
const findKind = (security: CheckedSecurity, caller: string): Kind => {
  const [kind, otherKind] = KINDS.filter((names) => names.some((name) => security[name] !== undefined));
  if (!kind)
    throw new ConfigurationError(
      `${caller}: there are no credentials in \`security\`. Set one of ${KINDS.map(quote).join(", ")}. Is an environment variable missing?`,
    );
  if (otherKind)
    throw new ConfigurationError(
      `${caller}: ${quote(kind)} cannot be combined with ${quote(otherKind)}. Set only one of them (RFC 6749, section 2.3).`,
    );
  return kind;
};

const createApiKeyAuthenticator = (
  [publicName, secretName]: readonly ["publicKey", "secretKey"] | readonly ["username", "password"],
  security: CheckedSecurity,
  allowBrowser: boolean,
  caller: string,
): Authenticator => {
  const { [publicName]: publicKey, [secretName]: secretKey } = security;
  if (publicKey === "" && secretKey === "" && publicName === "username") return NO_CREDENTIALS;
  const missing = [publicName, secretName].filter((name) => !security[name]);
  if (!publicKey || !secretKey)
    throw new ConfigurationError(
      `${caller}: ${quote(missing)} must not be empty. Set both ${quote([publicName, secretName])}.`,
    );
  if (!allowBrowser && isBrowser())
    throw new ConfigurationError(
      `${caller}: every user of a browser can read ${quote([secretName])}. Create an access token on a server and pass \`{ accessToken }\`, or set \`dangerouslyAllowBrowser\`.`,
    );
  return createBasicAuthenticator(publicKey, secretKey);
};

/**
 * Returns the authenticator for the `security` option.
 *
 * @param caller - The function that takes the option. Messages start with it.
 * @throws ConfigurationError if the credentials are invalid.
 */
export const resolveSecurity = (
  security: Security | undefined,
  allowBrowser: boolean,
  caller: string,
): Authenticator => {
  if (security === undefined) return NO_CREDENTIALS;
  if (isAuthenticator(security)) return security;
  const checked = checkOptions(`${caller} security`, security, CHECKS) as CheckedSecurity;
  const kind = findKind(checked, caller);
  return kind[0] === "accessToken"
    ? createBearerAuthenticator(checked.accessToken ?? "")
    : createApiKeyAuthenticator(kind, checked, allowBrowser, caller);
};
