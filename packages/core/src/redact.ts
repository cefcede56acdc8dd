import { findSecrets } from "./find-secrets.js";
import type { HttpRequest, HttpResponse } from "./http.js";

/** What replaces a secret. */
export const REDACTED = "[redacted]";

/** Returns a copy of a value with the secrets replaced in all strings except field names. */
export const replaceSecrets = (value: unknown, secrets: RegExp): unknown => {
  if (typeof value === "string") return value.replace(secrets, REDACTED);
  if (Array.isArray(value)) return value.map((entry) => replaceSecrets(entry, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [field, replaceSecrets(entry, secrets)]),
  );
};

/** Redacts a value that a server sent, because it may echo the secrets of the requests. */
export const redact = <Value>(value: Value, sent: readonly HttpRequest[]): Value => {
  const secrets = findSecrets(sent);
  return secrets ? (replaceSecrets(value, secrets) as Value) : value;
};

/** Redacts parsed JSON. Returns `undefined` if it is nested too deeply to be traversed. */
export const redactData = (data: unknown, sent: readonly HttpRequest[]): unknown => {
  try {
    return redact(data, sent);
  } catch {
    return undefined;
  }
};

/** Returns the redacted `x-request-id` header. */
export const redactRequestId = (
  { headers }: Pick<HttpResponse, "headers">,
  sent: readonly HttpRequest[],
): string | undefined => redact(headers["x-request-id"], sent);
