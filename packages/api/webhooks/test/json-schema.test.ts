import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as webhooks from "../src/index.js";

const isSchema = (entry: [string, unknown]): entry is [string, z.ZodMiniType] =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const schemas = Object.entries<unknown>(webhooks).filter(isSchema);
const inputs = schemas.filter(([name]) => name.endsWith("Input"));
const outputs = schemas.filter(([name]) => !name.endsWith("Input"));

const isEnum = ([name]: [string, unknown]): boolean =>
  /(?:EventType|Status)(?:Input)?$/.test(name) && name !== "EventType";
const inputObjects = inputs.filter((entry) => !isEnum(entry));
const outputObjects = outputs.filter((entry) => !isEnum(entry));

interface JSONSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JSONSchema>>;
  readonly additionalProperties?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: JSONSchema;
  readonly oneOf?: readonly JSONSchema[];
  readonly anyOf?: readonly JSONSchema[];
}

/** Returns a schema and all schemas in it. */
const flatten = (schema: JSONSchema): readonly JSONSchema[] => {
  const { properties = {}, items, oneOf = [], anyOf = [] } = schema;
  const children = [...Object.values(properties), ...(items ? [items] : []), ...oneOf, ...anyOf];
  return [schema, ...children.flatMap(flatten)];
};

const toSchemas = (schema: z.ZodMiniType, io: "input" | "output"): readonly JSONSchema[] =>
  flatten(z.toJSONSchema(schema, { io }) as JSONSchema);

describe("z.toJSONSchema", () => {
  it.each(schemas)("describes %s in the same way as input and as output", (_, schema) => {
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(z.toJSONSchema(schema, { io: "output" }));
  });

  it.each(inputObjects)("allows only the documented fields in %s", (_, schema) => {
    const objects = toSchemas(schema, "input").filter(({ properties }) => properties);
    expect(objects.length).toBeGreaterThan(0);
    for (const { additionalProperties } of objects) expect(additionalProperties).toBe(false);
  });

  it.each(inputs)("has only patterns of whole values in %s", (_, schema) => {
    for (const { pattern } of toSchemas(schema, "input")) if (pattern) expect(pattern).toMatch(/^\^.*\$$/s);
  });

  it.each(outputObjects)("allows other fields in %s", (_, schema) => {
    const objects = toSchemas(schema, "output").filter(({ properties }) => properties);
    expect(objects.length).toBeGreaterThan(0);
    for (const { additionalProperties } of objects) expect(additionalProperties).toEqual({});
  });

  it.each(outputs)("allows any string where %s has an enum", (_, schema) => {
    const all = toSchemas(schema, "output");
    const enums = all.filter((child) => child.enum);
    const openEnums = all.filter(
      ({ anyOf = [] }) =>
        anyOf.some((child) => child.enum) && anyOf.some((child) => child.type === "string" && !child.enum),
    );
    expect(openEnums).toHaveLength(enums.length);
  });

  it("lists the documented types of events, and accepts others", () => {
    const [documented = {}, other] = (z.toJSONSchema(webhooks.WebhookEvent) as JSONSchema).anyOf ?? [];
    expect(documented.oneOf).toHaveLength(39);
    expect(other).toMatchObject({ properties: { type: { type: "string" } }, additionalProperties: {} });
  });
});
