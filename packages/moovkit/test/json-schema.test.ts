import * as models from "@moovkit/models";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { API_MODULES } from "./api-modules.js";
import type { JSONSchema } from "./schema-samples.js";

type NamedSchema = [name: string, schema: z.ZodMiniType];

const isSchema = (entry: [string, unknown]): entry is NamedSchema =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const isStrict = ([name]: NamedSchema): boolean => /(Input|Request)$/.test(name);

/** Inputs with objects of Apple Pay or Google Pay, which have fields that Moov does not use. They are not sent. */
const dropsFields = ([name]: NamedSchema): boolean => /^(Link)?(Apple|Google)Pay.*Input$/.test(name);

/** Returns a schema and all schemas in it. */
const flatten = (schema: JSONSchema): readonly JSONSchema[] => {
  const { properties = {}, additionalProperties, items, prefixItems = [], anyOf = [], oneOf = [] } = schema;
  const values = [additionalProperties, items].filter((child) => typeof child === "object");
  return [
    schema,
    ...[...Object.values(properties), ...values, ...prefixItems, ...anyOf, ...oneOf].flatMap(flatten),
  ];
};

const toSchemas = (schema: z.ZodMiniType): readonly JSONSchema[] =>
  flatten(z.toJSONSchema(schema) as JSONSchema);

const isObject = ({ properties }: JSONSchema): boolean => properties !== undefined;
const isEnum = (schema: JSONSchema): boolean => schema.enum !== undefined;

/** Returns the values of `additionalProperties` of all objects in a schema. */
const listOtherFields = (schema: z.ZodMiniType): readonly unknown[] =>
  toSchemas(schema)
    .filter(isObject)
    .map(({ additionalProperties }) => additionalProperties);

describe.each(Object.entries({ ...API_MODULES, models }))("the JSON Schemas of %s", (_, module) => {
  const schemas = Object.entries<unknown>(module).filter(isSchema);
  const inputs = schemas.filter(isStrict);
  const outputs = schemas.filter((entry) => !isStrict(entry));

  const unchanged = schemas.filter((entry) => !dropsFields(entry));

  it.each(unchanged)("describe %s in the same way as input and as output", (_name, schema) => {
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(z.toJSONSchema(schema, { io: "output" }));
  });

  it.each(schemas)("describe the fields or the values of %s", (_name, schema) => {
    const described = toSchemas(schema).filter((child) => isObject(child) || isEnum(child));
    expect(described.length).toBeGreaterThan(0);
  });

  it.each(inputs)("allow only the documented fields in %s", (_name, schema) => {
    for (const otherFields of listOtherFields(schema)) expect(otherFields).toBe(false);
  });

  it.each(inputs)("have only patterns of whole values in %s", (_name, schema) => {
    for (const { pattern, allOf = [] } of toSchemas(schema)) {
      const patterns = [pattern, ...allOf.map((each) => each.pattern)].filter((text) => text !== undefined);
      if (patterns.length > 0) expect(patterns).toContainEqual(expect.stringMatching(/^\^.*\$$/s));
    }
  });

  it.each(outputs)("allow other fields in %s", (_name, schema) => {
    for (const otherFields of listOtherFields(schema)) expect(otherFields).toEqual({});
  });

  it.each(outputs)("allow any string where %s has an enum", (_name, schema) => {
    const all = toSchemas(schema);
    const openEnums = all.flatMap(({ anyOf = [] }) =>
      anyOf.some((child) => JSON.stringify(child) === '{"type":"string"}') ? anyOf.filter(isEnum) : [],
    );
    expect(all.filter(isEnum)).toEqual(openEnums);
  });
});
