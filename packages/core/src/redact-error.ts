import { MoovError } from "@moovkit/models";
import { findSecrets } from "./find-secrets.js";
import type { HttpRequest } from "./http.js";
import { REDACTED, replaceSecrets } from "./redact.js";

const MAX_VISITED_OBJECTS = 1000;

/** Whether inspecting a value would show a secret. Returns `true` for values with too many objects to check. */
const containsSecret = (value: unknown, secrets: RegExp, visited: Set<unknown> = new Set()): boolean => {
  if (typeof value === "string") return value.search(secrets) >= 0;
  if (typeof value !== "object" || value === null || visited.has(value)) return false;
  if (visited.add(value).size > MAX_VISITED_OBJECTS) return true;
  const parts = Symbol.iterator in value ? [...(value as Iterable<unknown>)] : [];
  for (const key of Reflect.ownKeys(value))
    parts.push(key, Object.getOwnPropertyDescriptor(value, key)?.value);
  return parts.some((part) => containsSecret(part, secrets, visited));
};

/** Fields of this SDK's errors that contain no secret or are redacted already. A subclass may have more fields. */
const SAFE_FIELDS = /^(code|operation|limit|issues|fields|error|requestId)$/;

const redactFields = (error: Error, secrets: RegExp): void => {
  for (const [field, value] of Object.entries(error))
    if (!SAFE_FIELDS.test(field) && containsSecret(value, secrets))
      Object.assign(error, { [field]: REDACTED });
};

const redactUnknown = (error: unknown, secrets: RegExp, parents: readonly unknown[] = []): unknown => {
  if (!containsSecret(error, secrets)) return error;
  if (!(error instanceof Error) || parents.includes(error)) return REDACTED;
  const cause = redactUnknown(error.cause, secrets, [...parents, error]);
  const { name, message, stack, code } = error as Error & { code?: unknown };
  const texts = replaceSecrets({ name, message, stack }, secrets) as object;
  // An error of the runtime may have unknown fields, so it is replaced by a copy of the known ones.
  const redacted: Error = error instanceof MoovError ? error : Object.assign(new Error(), { code });
  redactFields(redacted, secrets);
  for (const [key, value] of Object.entries({ ...texts, cause }))
    Object.defineProperty(redacted, key, { value, enumerable: false, configurable: true, writable: true });
  return redacted;
};

/** Redacts an error and its causes. Returns the same object if it contains no secret. */
export const redactError = (error: unknown, sent: readonly HttpRequest[]): unknown => {
  const secrets = findSecrets(sent);
  return secrets ? redactUnknown(error, secrets) : error;
};
