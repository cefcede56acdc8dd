import { MoovError } from "@moovkit/models";
import { isClean } from "./is-clean.js";
import { REDACTED, redactText } from "./redact-text.js";
import { isEmpty, type Secrets, withoutWords } from "./secrets.js";

/** Limits of a copy of an error. */
const MAX_CAUSES = 10;
const MAX_ERRORS = 20;
const MAX_FIELDS = 100;

/** Fields that the client or the classes of this SDK set to names that are not foreign text. */
const SAFE_FIELDS = new Set(["code", "limit", "operation", "processed"]);

/** Fields of foreign errors that identify the failure. Their values are names, and not sentences that quote a secret. */
const NAMES = new Set(["code", "syscall"]);

/** The fields of an error that are copied separately. */
const COPIED_FIELDS = new Set(["name", "message", "stack", "cause", "errors"]);

type Redact = (value: unknown) => unknown;

const define = (target: object, key: PropertyKey, value: unknown, enumerable = false): void => {
  Object.defineProperty(target, key, { value, enumerable, configurable: true, writable: true });
};

const toText = (value: unknown): string => (typeof value === "string" ? value : "");

/** Returns a value without secrets: the same value, or what replaces it. */
const redactField = (field: string, value: unknown, secrets: Secrets): unknown => {
  if (typeof value === "string") return redactText(value, secrets, field);
  return isClean(value, secrets, field) ? value : REDACTED;
};

/** Returns a copy of a foreign error. Its class may have state that cannot be searched, so the copy is a plain `Error`. */
const copyError = (error: Error, secrets: Secrets, redact: Redact): Error => {
  const nameSecrets = withoutWords(secrets);
  const copy = new Error(redactText(toText(error.message), secrets));
  define(copy, "name", redactText(toText(error.name), nameSecrets));
  define(copy, "stack", redactText(toText(error.stack), secrets));
  if (error.cause !== undefined) define(copy, "cause", redact(error.cause));
  const { errors } = error as { readonly errors?: unknown };
  if (Array.isArray(errors)) define(copy, "errors", errors.slice(0, MAX_ERRORS).map(redact));
  for (const field of Object.keys(error).slice(0, MAX_FIELDS)) {
    const value: unknown = Object.getOwnPropertyDescriptor(error, field)?.value;
    if (COPIED_FIELDS.has(field) || value === undefined) continue;
    const redacted = redactField(field, value, NAMES.has(field) ? nameSecrets : secrets);
    define(copy, redactText(field, secrets), redacted, true);
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
    const redacted = SAFE_FIELDS.has(field) ? value : redactField(field, value, secrets);
    if (redacted !== value) define(error, field, redacted, true);
  }
};

const redactUnknown = (error: unknown, secrets: Secrets, parents: readonly unknown[]): unknown => {
  if (parents.length === MAX_CAUSES || parents.includes(error)) return REDACTED;
  const redact: Redact = (value) => redactUnknown(value, secrets, [...parents, error]);
  if (error instanceof MoovError) {
    redactMoovError(error, secrets, redact);
    return error;
  }
  if (isClean(error, secrets)) return error;
  return error instanceof Error ? copyError(error, secrets, redact) : redactField("", error, secrets);
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
