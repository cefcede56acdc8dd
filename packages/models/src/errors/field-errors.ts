import type { Issue } from "./issue.js";

/** The server's message for each rejected field. A nested object has messages for the fields of a nested object. */
export interface FieldErrors {
  readonly [field: string]: string | FieldErrors | undefined;
}

/** The messages of a 422 body, nested as in the input and as a flat list. */
export interface ReadFieldErrors {
  readonly fields: FieldErrors;
  readonly issues: readonly Issue[];
}

/** Moov's bodies are two or three levels deep. */
const MAX_DEPTH = 16;

/** `FacilitatorFee.TotalDecimal` is the field `totalDecimal` of `facilitatorFee`. */
const toInputPath = (key: string): readonly string[] => {
  const segments = key.split(".");
  if (segments.length > MAX_DEPTH) return [key];
  return segments.map((segment) => segment.charAt(0).toLowerCase() + segment.slice(1));
};

const collectIssues = (
  value: unknown,
  path: readonly string[],
  toPath: (key: string) => readonly string[],
): Issue[] => {
  if (typeof value === "string") return [{ path, message: value }];
  if (typeof value !== "object" || value === null || path.length > MAX_DEPTH) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    collectIssues(entry, [...path, ...toPath(key)], toPath),
  );
};

interface MutableFields {
  [field: string]: string | MutableFields;
}

/** A message for an object and messages for its fields cannot both be nested. The first one stays. */
const setField = (fields: MutableFields, path: readonly string[], message: string): void => {
  const [field = "", ...rest] = path;
  const existing = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (rest.length === 0) {
    if (existing === undefined) define(fields, field, message);
    return;
  }
  if (typeof existing === "string") return;
  const nested: MutableFields = existing ?? {};
  if (!existing) define(fields, field, nested);
  setField(nested, rest, message);
};

/** A server may send a field named `__proto__`, which an assignment would not create. */
const define = (fields: MutableFields, field: string, value: string | MutableFields): void => {
  Object.defineProperty(fields, field, { value, enumerable: true, configurable: true, writable: true });
};

/**
 * Reads a 422 body: an object whose values are messages or nested objects of the same kind. Keys with dots are paths.
 * Ignores everything else.
 *
 * @param body - The parsed body. It can be any value.
 * @param toPath - Converts a key of the body to a path of the input.
 */
export const readFieldErrors = (
  body: unknown,
  toPath: (key: string) => readonly string[] = toInputPath,
): ReadFieldErrors => {
  const issues = Array.isArray(body) || typeof body !== "object" ? [] : collectIssues(body, [], toPath);
  const fields: MutableFields = {};
  for (const { path, message } of issues) setField(fields, path as readonly string[], message);
  return { fields, issues };
};
