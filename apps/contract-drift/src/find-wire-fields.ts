import type { EncodedInput } from "@moovkit/core";
import { flattenSchema } from "./flatten-schema.js";
import type { Schema } from "./schema.js";

/** Where a field of an input is sent. Without a name, it is the whole body. */
export interface WireField {
  readonly in: "query" | "header" | "body";
  readonly name: string | undefined;
}

/** Returns a value of a field that can be recognized in the request. */
const createProbe = (schema: Schema, marker: string): unknown => {
  const { types } = flattenSchema(schema);
  if (types === "any" || types.has("string")) return marker;
  if (types.has("array")) return [marker];
  return types.has("object") ? { probe: marker } : marker;
};

const contains = (value: unknown, marker: string): boolean =>
  JSON.stringify(value)?.includes(marker) ?? false;

const findIn = (
  part: "query" | "header",
  fields: object | undefined,
  marker: string,
): WireField | undefined => {
  const [name] = Object.entries(fields ?? {}).find(([, value]) => contains(value, marker)) ?? [];
  return name === undefined ? undefined : { in: part, name };
};

const findInBody = (body: unknown, probe: unknown, field: string, marker: string): WireField | undefined => {
  if (body instanceof FormData) {
    const [name] = [...body].find(([, value]) => value === marker || contains(value, marker)) ?? [];
    // The marker cannot be found in a file.
    return name !== undefined || body.has(field) ? { in: "body", name: name ?? field } : undefined;
  }
  if (body === probe) return { in: "body", name: undefined };
  if (typeof body !== "object" || body === null) return undefined;
  const [name] = Object.entries(body).find(([, value]) => contains(value, marker)) ?? [];
  return name === undefined ? undefined : { in: "body", name };
};

/**
 * Finds where a custom encoding sends each field of an input: calls it with values that can be recognized.
 *
 * @returns The fields that are sent. `undefined` if the encoding rejects the values.
 */
export const findWireFields = (
  fields: ReadonlyMap<string, Schema>,
  encode: (input: never) => EncodedInput,
): ReadonlyMap<string, WireField> | undefined => {
  const marks = new Map([...fields.keys()].map((name, index) => [name, `probe-${index}-`]));
  const probes = new Map(
    [...fields].map(([name, schema]) => [name, createProbe(schema, marks.get(name) ?? "")]),
  );
  let encoded: EncodedInput;
  try {
    encoded = encode(Object.fromEntries(probes) as never);
  } catch {
    return undefined;
  }
  const wireFields = new Map<string, WireField>();
  for (const [name, marker] of marks) {
    const wireField =
      findIn("query", encoded.query, marker) ??
      findIn("header", encoded.headers, marker) ??
      findInBody(encoded.body, probes.get(name), name, marker);
    if (wireField) wireFields.set(name, wireField);
  }
  return wireFields;
};
