import { decodeBase64 } from "./base64.js";
import type { HttpRequest } from "./http.js";

const SECRET_FIELD = /(secret|token|password)$/i;

const collectFromData = (data: unknown, secrets: Set<string>): void => {
  if (typeof data !== "object" || data === null) return;
  for (const [field, value] of Object.entries(data)) {
    if (typeof value === "string" && SECRET_FIELD.test(field)) secrets.add(value);
    else collectFromData(value, secrets);
  }
};

const collectFromAuthorization = (authorization: string, secrets: Set<string>): void => {
  const credentials = authorization.slice(authorization.indexOf(" ") + 1);
  secrets.add(credentials);
  if (!/^basic /i.test(authorization)) return;
  const pair = decodeBase64(credentials);
  secrets.add(pair.slice(pair.indexOf(":") + 1));
};

/** Bodies are JSON. A custom operation or a plugin may also send a form. */
const collectFromBody = (body: string, secrets: Set<string>): void => {
  try {
    collectFromData(JSON.parse(body), secrets);
  } catch {
    collectFromData(Object.fromEntries(new URLSearchParams(body)), secrets);
  }
};

/** The ways a server may write a character that is not a letter or digit: as it is, in JSON, in a URL or in HTML. */
const ANY_ENCODING = "(?:\\\\u[\\da-fA-F]{4}|\\\\[bfnrt]|%[\\da-fA-F]{2}|&#?\\w+;|\\W)+";

/**
 * Returns the source of a pattern that matches a secret in any encoding. It leaves out the special characters around the
 * letters and digits, because `ANY_ENCODING` would also match the text around the secret.
 */
const toPattern = (secret: string): string =>
  secret.replace(/^\W+(?=\w)|(?<=\w)\W+$/gu, "").replace(/\W+/gu, ANY_ENCODING);

/** Returns a pattern that matches every secret of the requests, or `undefined` if they contain none. */
export const findSecrets = (requests: readonly HttpRequest[]): RegExp | undefined => {
  const secrets = new Set<string>();
  for (const { headers, body } of requests) {
    // A plugin without types may have set any value.
    if (typeof headers.authorization === "string") collectFromAuthorization(headers.authorization, secrets);
    if (typeof body === "string") collectFromBody(body, secrets);
  }
  secrets.delete("");
  if (secrets.size === 0) return undefined;
  // The longest first, because one secret may contain another.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(toPattern).join("|"), "gu");
};
