import { MoovError } from "@moovkit/models";
import { decodeBase64 } from "./base64.js";
import type { HttpRequest, HttpResponse } from "./http.js";

const SECRET_FIELD = /(secret|token|password)$/i;

const inBody = (value: unknown, found: Set<string>): void => {
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === "string" && SECRET_FIELD.test(key)) found.add(entry);
    else inBody(entry, found);
  }
};

const inAuthorization = (authorization: string, found: Set<string>): void => {
  const credentials = authorization.slice(authorization.indexOf(" ") + 1);
  found.add(credentials);
  if (!/^basic /i.test(authorization)) return;
  const pair = decodeBase64(credentials);
  found.add(pair.slice(pair.indexOf(":") + 1));
};

// The forms in which a server may write back what is no letter or digit: as it is, as JSON, in a URL, in HTML.
const ANY_FORM = "(?:\\\\u[\\da-fA-F]{4}|\\\\[bfnrt]|%[\\da-fA-F]{2}|&#?\\w+;|\\W)+";

/** What surrounds the letters and digits of a secret tells nothing, and would take the text around it along. */
const patternOf = (secret: string): string =>
  secret.replace(/^\W+(?=\w)|(?<=\w)\W+$/gu, "").replace(/\W+/gu, ANY_FORM);

/** What is no JSON is taken for a form, as other operations and plugins may send. */
const inText = (body: string, found: Set<string>): void => {
  try {
    inBody(JSON.parse(body), found);
  } catch {
    inBody(Object.fromEntries(new URLSearchParams(body)), found);
  }
};

/** Finds, in any text, what the requests of one call held that must not show; `undefined` where they held nothing. */
const secretsOf = (requests: readonly HttpRequest[]): RegExp | undefined => {
  const found = new Set<string>();
  for (const { headers, body } of requests) {
    // A plugin of a user's may have put anything there.
    if (typeof headers.authorization === "string") inAuthorization(headers.authorization, found);
    if (typeof body === "string") inText(body, found);
  }
  found.delete("");
  if (!found.size) return undefined;
  // Longest first, so that no part of one is left over.
  const longestFirst = [...found].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(patternOf).join("|"), "gu");
};

/** The same value with every string in it masked, names of fields aside. */
const maskAll = (value: unknown, secrets: RegExp): unknown => {
  if (typeof value === "string") return value.replace(secrets, "[redacted]");
  if (Array.isArray(value)) return value.map((entry) => maskAll(entry, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskAll(entry, secrets)]));
};

/** What a server wrote, fit to be shown: it may have written back the secrets it was sent. */
export const masked = <Value>(value: Value, sent: readonly HttpRequest[]): Value => {
  const secrets = secretsOf(sent);
  return secrets ? (maskAll(value, secrets) as Value) : value;
};

/** The same of data, which may be nested more deeply than it can be gone through: then there is none. */
export const maskedData = (data: unknown, sent: readonly HttpRequest[]): unknown => {
  try {
    return masked(data, sent);
  } catch {
    return undefined;
  }
};

/** `x-request-id`, fit for a log. */
export const maskedRequestId = (
  { headers }: Pick<HttpResponse, "headers">,
  sent: readonly HttpRequest[],
): string | undefined => masked(headers["x-request-id"], sent);

const ENOUGH = 1000;

/** Whether a secret is anywhere in what an inspection of the value would print. Gives up, with yes, on a large one. */
const shows = (value: unknown, secrets: RegExp, seen: Set<unknown>): boolean => {
  if (typeof value === "string") return value.search(secrets) >= 0;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  if (seen.add(value).size > ENOUGH) return true;
  const parts = Symbol.iterator in value ? [...(value as Iterable<unknown>)] : [];
  for (const key of Reflect.ownKeys(value))
    parts.push(key, Object.getOwnPropertyDescriptor(value, key)?.value);
  return parts.some((part) => shows(part, secrets, seen));
};

/** Of this kit's errors: its own words, or masked already. A subclass of a user's may have more. */
const OWN_FIELDS = /^(code|operation|limit|issues|fields|error|requestId)$/;

const maskIn = (error: unknown, secrets: RegExp, above: readonly unknown[] = []): unknown => {
  if (!shows(error, secrets, new Set())) return error;
  if (!(error instanceof Error) || above.includes(error)) return "[redacted]";
  const cause = maskIn(error.cause, secrets, [...above, error]);
  const { name, message, stack, code } = error as Error & { code?: unknown };
  const shown = maskAll({ name, message, stack }, secrets) as object;
  // One of the runtime's own may have more on it than is known here: a copy has what is known.
  const target: Error = error instanceof MoovError ? error : Object.assign(new Error(), { code });
  for (const [key, value] of Object.entries(target))
    if (!OWN_FIELDS.test(key) && shows(value, secrets, new Set()))
      Object.assign(target, { [key]: "[redacted]" });
  for (const [key, value] of Object.entries({ ...shown, cause }))
    Object.defineProperty(target, key, { value, enumerable: false, configurable: true, writable: true });
  return target;
};

/** An error without the secrets. One that shows none is left as it is, the runtime's own object. */
export const maskError = (error: unknown, sent: readonly HttpRequest[]): unknown => {
  const secrets = secretsOf(sent);
  return secrets ? maskIn(error, secrets) : error;
};
