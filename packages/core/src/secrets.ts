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

/** The forms in which a server may write a text back: as it is, in JSON, in a URL, in HTML. */
const spellings = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  new URLSearchParams({ "": secret }).toString().slice(1),
  new URLSearchParams({ "": secret }).toString().slice(1).replaceAll("+", "%20"),
  secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
];

/** What the requests of one call held that must not show. Longest first, so that no part of one is left over. */
export const secretsOf = (requests: readonly HttpRequest[]): readonly string[] => {
  const found = new Set<string>();
  for (const { headers, body } of requests) {
    if (headers.authorization) inAuthorization(headers.authorization, found);
    if (body) inBody(JSON.parse(body), found);
  }
  const all = new Set([...found].filter(Boolean).flatMap(spellings));
  return [...all].sort((a, b) => b.length - a.length);
};

export const mask = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((masked, secret) => masked.replaceAll(secret, "[redacted]"), text);

/** The same value with every string in it masked, names of fields aside. */
export const maskAll = (value: unknown, secrets: readonly string[]): unknown => {
  if (typeof value === "string") return mask(value, secrets);
  if (Array.isArray(value)) return value.map((entry) => maskAll(entry, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskAll(entry, secrets)]));
};

/** `x-request-id`, fit for a log: a server may write anything into it. */
export const maskedRequestId = (
  { headers }: Pick<HttpResponse, "headers">,
  sent: readonly HttpRequest[],
): string | undefined => {
  const id = headers["x-request-id"];
  return id === undefined ? undefined : mask(id, secretsOf(sent));
};

const ENOUGH = 1000;

/** Whether a secret is anywhere in what an inspection of the value would print. Gives up, with yes, on a large one. */
const shows = (value: unknown, secrets: readonly string[], seen = new Set<unknown>()): boolean => {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  if (seen.add(value).size > ENOUGH) return true;
  if (
    Symbol.iterator in value &&
    [...(value as Iterable<unknown>)].some((entry) => shows(entry, secrets, seen))
  )
    return true;
  return Reflect.ownKeys(value).some((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    return shows(key, secrets, seen) || shows(property?.value, secrets, seen);
  });
};

/** An error without the secrets. One that shows none is left as it is, the runtime's own object. */
export const maskError = (error: unknown, secrets: readonly string[]): unknown => {
  if (secrets.length === 0 || !shows(error, secrets)) return error;
  if (!(error instanceof Error)) return "[redacted]";
  const cause = maskError(error.cause, secrets);
  if (error instanceof MoovError) {
    for (const key of ["message", "stack"] as const) {
      Object.defineProperty(error, key, {
        value: mask(`${error[key]}`, secrets),
        enumerable: false,
        configurable: true,
        writable: true,
      });
    }
    if ("cause" in error) error.cause = cause;
    return error;
  }
  const masked = new Error(mask(error.message, secrets), cause === undefined ? undefined : { cause });
  masked.name = mask(error.name, secrets);
  masked.stack = mask(`${error.stack}`, secrets);
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? Object.assign(masked, { code: mask(code, secrets) }) : masked;
};
