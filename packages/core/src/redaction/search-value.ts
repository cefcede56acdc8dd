import { findSecrets } from "./find-secrets.js";
import { isSearchable } from "./redact-text.js";
import type { Secrets } from "./secrets.js";

/** Whether printing a value would show a secret. `"unknown"` if the value cannot be searched. */
export type Verdict = "clean" | "secret" | "unknown";

/** Limits of one search. Errors of runtimes stay far below them. */
const MAX_OBJECTS = 1000;
const MAX_ENTRIES = 10_000;
const MAX_TEXT_LENGTH = 100_000;

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** The rest of the limits of a search. */
interface Search {
  readonly secrets: Secrets;
  readonly visited: Set<object>;
  entries: number;
  textLength: number;
}

/** Combines the verdicts of the parts of a value. Stops at the first part that is not clean. */
const searchAll = (search: Search, parts: Iterable<unknown>): Verdict => {
  for (const part of parts) {
    search.entries += 1;
    if (search.entries > MAX_ENTRIES) return "unknown";
    const verdict = searchAny(search, part);
    if (verdict !== "clean") return verdict;
  }
  return "clean";
};

const searchText = (search: Search, text: string): Verdict => {
  search.textLength += text.length;
  if (search.textLength > MAX_TEXT_LENGTH || !isSearchable(text, search.secrets)) return "unknown";
  return findSecrets(text, search.secrets.spellings).length > 0 ? "secret" : "clean";
};

/** Whether a value prints something else than its properties, which cannot be searched. */
const hasCustomFormat = (value: object): boolean => "toJSON" in value || INSPECT in value;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** Searches the properties of a plain object, an array or an error. Does not call other getters than those of errors. */
const searchProperties = (search: Search, value: object): Verdict => {
  const isError = value instanceof Error;
  const parts: unknown[] = isError ? [value.name, value.message, value.stack] : [];
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    // The stack of an error is an accessor in some runtimes.
    if (isError && key === "stack") continue;
    if (!descriptor || "get" in descriptor) return "unknown";
    parts.push(typeof key === "symbol" ? key.description : key, descriptor.value);
  }
  return searchAll(search, parts);
};

/** A `Map` or a `Set` is read with the methods of the language, which its class cannot replace. */
const searchCollection = (search: Search, value: object): Verdict | undefined => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Map.prototype && prototype !== Set.prototype) return undefined;
  if (Reflect.ownKeys(value).length > 0) return "unknown";
  const parts: unknown[] = [];
  const collect = (entry: unknown, key: unknown) => parts.push(key, entry);
  if (prototype === Set.prototype) {
    const set = value as Set<unknown>;
    if (set.size > MAX_ENTRIES) return "unknown";
    Set.prototype.forEach.call(set, collect);
  } else {
    const map = value as Map<unknown, unknown>;
    if (map.size > MAX_ENTRIES) return "unknown";
    Map.prototype.forEach.call(map, collect);
  }
  return searchAll(search, parts);
};

const searchObject = (search: Search, value: object): Verdict => {
  if (search.visited.has(value)) return "clean";
  search.visited.add(value);
  if (search.visited.size > MAX_OBJECTS || hasCustomFormat(value)) return "unknown";
  if (Array.isArray(value)) return value.length > MAX_ENTRIES ? "unknown" : searchProperties(search, value);
  if (isPlain(value) || value instanceof Error) return searchProperties(search, value);
  // Sockets, buffers, requests and other instances of classes have state that cannot be searched.
  return searchCollection(search, value) ?? "unknown";
};

const searchAny = (search: Search, value: unknown): Verdict => {
  if (typeof value === "string") return searchText(search, value);
  if (typeof value === "symbol") return searchText(search, value.description ?? "");
  if (typeof value === "function") return "unknown";
  return typeof value === "object" && value !== null ? searchObject(search, value) : "clean";
};

/**
 * Searches a foreign value for secrets. Never throws, and examines a limited part of the value. Calls no code of the
 * value except traps of proxies, and getters for the name, the message and the stack of an error.
 */
export const searchValue = (value: unknown, secrets: Secrets): Verdict => {
  try {
    return searchAny({ secrets, visited: new Set(), entries: 0, textLength: 0 }, value);
  } catch {
    return "unknown";
  }
};
