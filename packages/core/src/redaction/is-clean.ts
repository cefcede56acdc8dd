import { redactText } from "./redact-text.js";
import type { Secrets } from "./secrets.js";

/** Limits one search to 1,000 objects, 10,000 entries or 100,000 characters. Errors of runtimes stay far below. */
const MAX_COST = 100_000;
const OBJECT_COST = 100;
const ENTRY_COST = 10;

const MAX_ENTRIES = MAX_COST / ENTRY_COST;

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

interface Search {
  readonly secrets: Secrets;
  readonly visited: Set<object>;
  /** The cost of what was examined. */
  cost: number;
}

/** Adds to the cost of a search. Returns whether the search can go on. */
const spend = (search: Search, cost: number): boolean => {
  search.cost += cost;
  return search.cost <= MAX_COST;
};

/** A part of an object, with the name of its field. The name is a part too, without a field. */
type Part = readonly [field: string, value: unknown];

const toParts = (key: unknown, value: unknown): readonly Part[] => [
  ["", key],
  [typeof key === "string" ? key : "", value],
];

/** The keys and values of a plain object, an array or an error. Calls no other getters than those of errors. */
const listProperties = (value: object, field: string): readonly Part[] | undefined => {
  const isError = value instanceof Error;
  // The stack of an error is an accessor in some runtimes.
  const keys = Reflect.ownKeys(value).filter((key) => !(isError && key === "stack"));
  const descriptors = keys.map((key) => Object.getOwnPropertyDescriptor(value, key));
  if (descriptors.some((descriptor) => !descriptor || "get" in descriptor)) return undefined;
  const texts: readonly unknown[] = isError ? [value.name, value.message, value.stack] : [];
  return [
    ...texts.map((text): Part => ["", text]),
    // The entries of a list belong to the field with the list.
    ...keys.flatMap((key, index) => toParts(Array.isArray(value) ? field : key, descriptors[index]?.value)),
  ];
};

/** The entries of a `Map` or a `Set`, read with the methods of the language, which its class cannot replace. */
const listEntries = (value: object, prototype: unknown): readonly Part[] | undefined => {
  if (Reflect.ownKeys(value).length > 0 || (value as Set<unknown>).size > MAX_ENTRIES) return undefined;
  const { entries } = prototype === Map.prototype ? Map.prototype : Set.prototype;
  return [...(entries.call(value as never) as Iterable<[unknown, unknown]>)].flatMap(([key, entry]) =>
    toParts(key, entry),
  );
};

/** Returns what an object consists of, or `undefined` if printing it could show anything else. */
const listParts = (value: object, field: string): readonly Part[] | undefined => {
  if ("toJSON" in value || INSPECT in value) return undefined;
  if (Array.isArray(value)) return value.length > MAX_ENTRIES ? undefined : listProperties(value, field);
  if (value instanceof Error) return listProperties(value, "");
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return listProperties(value, "");
  if (prototype === Map.prototype || prototype === Set.prototype) return listEntries(value, prototype);
  // Sockets, buffers, requests and other instances of classes have state that cannot be searched.
  return undefined;
};

const isCleanText = (search: Search, text: string, field: string): boolean =>
  spend(search, text.length) && redactText(text, search.secrets, field) === text;

const isCleanObject = (search: Search, value: object, field: string): boolean => {
  if (search.visited.has(value)) return true;
  search.visited.add(value);
  if (!spend(search, OBJECT_COST)) return false;
  const parts = listParts(value, field);
  return parts?.every((part) => spend(search, ENTRY_COST) && isCleanPart(search, part)) ?? false;
};

const isCleanPart = (search: Search, [field, value]: Part): boolean => {
  if (typeof value === "symbol") return isCleanText(search, value.description ?? "", field);
  if (typeof value === "function") return false;
  if (typeof value === "object" && value !== null) return isCleanObject(search, value, field);
  return isCleanText(search, String(value), field);
};

/**
 * Whether printing a foreign value shows no secret, as far as it can be searched. Never throws, and examines a limited
 * part of the value. Calls no code of the value except traps of proxies, and getters for the name, the message and the
 * stack of an error.
 */
export const isClean = (value: unknown, secrets: Secrets, field = ""): boolean => {
  try {
    return isCleanPart({ secrets, visited: new Set(), cost: 0 }, [field, value]);
  } catch {
    return false;
  }
};
