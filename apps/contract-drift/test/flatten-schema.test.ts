import { openEnum, openObject, openUnion } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { flattenSchema } from "../src/flatten-schema.js";
import type { Schema } from "../src/schema.js";
import { schemas } from "./schemas.js";

interface Summary {
  readonly types: readonly string[] | "any";
  readonly values: { readonly list: readonly string[]; readonly isOpen: boolean } | undefined;
  readonly fields: readonly string[];
  readonly required: readonly string[];
}

/** Returns the parts of a shape that do not depend on how the schemas of its fields are combined. */
const summarize = (schema: Schema): Summary => {
  const { types, values, fields, required } = flattenSchema(schema);
  return {
    types: types === "any" ? types : [...types].sort(),
    values: values && { list: [...values.list].sort(), isOpen: values.isOpen },
    fields: [...fields.keys()].sort(),
    required: [...required].sort(),
  };
};

const summarizeZod = (schema: z.ZodMiniType) => summarize(z.toJSONSchema(schema) as Schema);

const scalar = (type: string, ...otherTypes: readonly string[]) => ({
  types: [type, ...otherTypes],
  values: undefined,
  fields: [],
  required: [],
});

const object = (fields: readonly string[], required: readonly string[] = []) => ({
  types: ["object"],
  values: undefined,
  fields,
  required,
});

const closed = (...list: readonly string[]) => ({ ...scalar("string"), values: { list, isOpen: false } });

const text: Schema = { type: "string" };
const form = (name: string): Schema => ({ type: "object", properties: { [name]: text }, required: [name] });

const SCHEMAS: readonly [string, Schema, Summary][] = [
  ["a type", text, scalar("string")],
  ["types of OpenAPI 3.1", { type: ["string", "null"] }, scalar("null", "string")],
  ["`nullable` of OpenAPI 3.0", { type: "string", nullable: true }, scalar("null", "string")],
  ["`nullable` beside `allOf`", { nullable: true, allOf: [text] }, scalar("null", "string")],
  ["a variant with null", { oneOf: [text, { type: "null" }] }, scalar("null", "string")],
  ["an enum", { enum: ["b", "a"] }, closed("a", "b")],
  ["an enum with null", { enum: ["a", null] }, { ...closed("a"), types: ["null", "string"] }],
  ["a constant", { const: "a" }, closed("a")],
  ["constants as variants", { oneOf: [{ const: "a" }, { const: "b" }] }, closed("a", "b")],
  ["an enum that `allOf` narrows", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, closed("b")],
  ["an object without a type", { properties: { a: text } }, object(["a"])],
  ["the parts of an object", { allOf: [form("a"), form("b")] }, object(["a", "b"], ["a", "b"])],
  ["fields beside `allOf`", { allOf: [form("a")], properties: { b: text } }, object(["a", "b"], ["a"])],
  ["variants with different fields", { oneOf: [form("a"), form("b")] }, object(["a", "b"])],
  [
    "variants that require different fields of one object",
    { type: "object", properties: { a: text, b: text }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    object(["a", "b"]),
  ],
  ["variants with a shared field", { anyOf: [form("a"), form("a")] }, object(["a"], ["a"])],
  ["a field that is not allowed", { type: "object", properties: { a: { not: {} }, b: text } }, object(["b"])],
  ["an integer that is a number", { allOf: [{ type: "integer" }, { type: "number" }] }, scalar("integer")],
  ["anything", true, { ...scalar("any"), types: "any" }],
];

describe("flattenSchema", () => {
  it.each(SCHEMAS)("flattens %s", (_name, schema, shape) => {
    expect(summarize(schema)).toEqual(shape);
  });

  it("recognizes an open enum", () => {
    expect(summarizeZod(openEnum(["a", "b"]))).toEqual({
      ...scalar("string"),
      values: { list: ["a", "b"], isOpen: true },
    });
  });

  it("ignores the variant of an open union that is not documented", () => {
    const union = openUnion("type", [
      openObject({ type: z.literal("a"), id: z.string(), a: z.string() }),
      openObject({ type: z.literal("b"), id: z.string(), b: z.string() }),
    ]);
    expect(summarizeZod(union)).toEqual(object(["a", "b", "id", "type"], ["id", "type"]));
  });

  it("stops at a schema that contains itself", () => {
    const recursive: { anyOf: Schema[] } = { anyOf: [form("a")] };
    recursive.anyOf.push(recursive);
    expect(summarize(recursive).fields).toEqual(["a"]);
  });

  it("finds the items of arrays and tuples, and the values of maps", () => {
    expect(flattenSchema({ type: "array", items: text }).items).toBe(text);
    expect(flattenSchema({ prefixItems: [text, text] }).items).toBe(text);
    expect(flattenSchema({ additionalProperties: text }).entries).toBe(text);
    expect(flattenSchema({ properties: { a: text }, additionalProperties: {} }).entries).toBeUndefined();
  });

  it("does not depend on how a schema is wrapped", () => {
    fc.assert(
      fc.property(schemas, fc.constantFrom("allOf", "anyOf", "oneOf"), (schema, keyword) => {
        expect(summarize({ [keyword]: [schema] })).toEqual(summarize(schema));
        expect(summarize({ [keyword]: [schema, schema] })).toEqual(summarize(schema));
      }),
    );
  });

  it("does not depend on the order of variants and parts", () => {
    fc.assert(
      fc.property(schemas, schemas, fc.constantFrom("allOf", "anyOf"), (left, right, keyword) => {
        expect(summarize({ [keyword]: [left, right] })).toEqual(summarize({ [keyword]: [right, left] }));
      }),
    );
  });

  it("reads null in OpenAPI 3.0 and 3.1 as the same", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const nullable = { allOf: [schema], nullable: true };
        expect(summarize(nullable)).toEqual(summarize({ anyOf: [schema, { type: "null" }] }));
      }),
    );
  });
});
