import { assertEqual } from "../assert.js";

/** Returns the value with sorted keys, so that two objects with the same fields have the same JSON. */
const canonicalize = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(canonicalize);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, canonicalize(entry)]));
};

/** Compares two values by their JSON, whatever the order of their fields. */
export const assertSame = (what: string, actual: unknown, expected: unknown): void =>
  assertEqual(what, canonicalize(actual), canonicalize(expected));
