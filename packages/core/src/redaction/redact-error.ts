import { MoovError } from "@moovkit/models";
import { REDACTED, redactText } from "./redact-text.js";
import { searchValue } from "./search-value.js";
import { isEmpty, type Secrets, withoutWords } from "./secrets.js";

const OMITTED = "[omitted: cannot be searched for secrets]";

/** Limits of a copy of an error. */
const MAX_CAUSES = 10;
const MAX_ERRORS = 20;
const MAX_FIELDS = 100;

/** Fields that the client or the classes of this SDK set to values that are no foreign text. */
const SAFE_FIELDS = new Set([
  "attempts",
  "code",
  "connected",
  "limit",
  "operation",
  "processed",
  "retryAfterMs",
  "status",
]);

/** Fields of foreign errors that identify the failure. They are names, so they contain no secret. */
const NAMES: Readonly<Record<string, RegExp>> = {
  code: /^[A-Za-z][A-Za-z0-9_]{0,60}$/,
  syscall: /^[a-z]{1,20}$/,
};

/** The fields of an error that are copied separately. */
const COPIED_FIELDS = new Set(["name", "message", "stack", "cause", "errors"]);

type Redact = (value: unknown) => unknown;

const define = (target: object, key: PropertyKey, value: unknown, enumerable = false): void => {
  Object.defineProperty(target, key, { value, enumerable, configurable: true, writable: true });
};

const toText = (value: unknown): string => (typeof value === "string" ? value : "");

/** Returns a value without secrets: the same value, or what replaces it. */
const redactField = (value: unknown, secrets: Secrets): unknown => {
  if (typeof value === "string") return redactText(value, secrets);
  const verdict = searchValue(value, secrets);
  if (verdict === "clean") return value;
  return verdict === "secret" ? REDACTED : OMITTED;
};

/** Returns a copy of a foreign error. Its class may have state that cannot be searched, so the copy is a plain `Error`. */
const copyError = (error: Error, secrets: Secrets, redact: Redact): Error => {
  const copy = new Error(redactText(toText(error.message), secrets));
  define(copy, "name", /^\w{1,60}$/.test(error.name) ? error.name : "Error");
  define(copy, "stack", redactText(toText(error.stack), secrets));
  if (error.cause !== undefined) define(copy, "cause", redact(error.cause));
  const { errors } = error as { readonly errors?: unknown };
  if (Array.isArray(errors)) define(copy, "errors", errors.slice(0, MAX_ERRORS).map(redact));
  for (const field of Object.keys(error).slice(0, MAX_FIELDS)) {
    const value: unknown = Object.getOwnPropertyDescriptor(error, field)?.value;
    if (COPIED_FIELDS.has(field) || value === undefined) continue;
    const isName = typeof value === "string" && NAMES[field]?.test(value);
    define(copy, redactText(field, secrets), isName ? value : redactField(value, secrets), true);
  }
  return copy;
};

/** Redacts an error of this SDK in place, because its class matters. Its message is written by the SDK or a transport. */
const redactMoovError = (error: MoovError, secrets: Secrets, redact: Redact): void => {
  const messageSecrets = withoutWords(secrets);
  for (const key of ["message", "stack"] as const) {
    const text = toText(error[key]);
    const redacted = redactText(text, messageSecrets);
    if (redacted !== text) define(error, key, redacted);
  }
  if (error.cause !== undefined) {
    const cause = redact(error.cause);
    if (cause !== error.cause) define(error, "cause", cause);
  }
  for (const [field, value] of Object.entries(error)) {
    const redacted = SAFE_FIELDS.has(field) ? value : redactField(value, secrets);
    if (redacted !== value) define(error, field, redacted, true);
  }
};

const redactUnknown = (error: unknown, secrets: Secrets, parents: readonly unknown[]): unknown => {
  if (parents.length === MAX_CAUSES || parents.includes(error)) return OMITTED;
  const redact: Redact = (value) => redactUnknown(value, secrets, [...parents, error]);
  if (error instanceof MoovError) {
    redactMoovError(error, secrets, redact);
    return error;
  }
  if (searchValue(error, secrets) === "clean") return error;
  return error instanceof Error ? copyError(error, secrets, redact) : redactField(error, secrets);
};

/** Whether the fields that the client reads are as in the class. A getter may also throw. */
const isReadable = (error: unknown): boolean =>
  !(error instanceof MoovError) ||
  [error.code, error.processed, error.message, error.stack ?? ""].every((value) => typeof value === "string");

/**
 * Redacts an error that foreign code threw, with its causes. Never throws.
 *
 * @returns The same error if it contains no secret. An error of this SDK stays the same object, without its secrets. Any
 * other error is replaced by a copy. `undefined` if the error cannot be read or changed.
 */
export const redactError = (error: unknown, secrets: Secrets): unknown => {
  try {
    if (!isReadable(error)) return undefined;
    if (isEmpty(secrets)) return error;
    return redactUnknown(error, secrets, []);
  } catch {
    return undefined;
  }
};
