import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as accounts from "../src/index.js";

const isSchema = (entry: [string, unknown]): entry is [string, z.ZodMiniType] =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const schemas = Object.entries<unknown>(accounts).filter(isSchema);
const inputs = schemas.filter(([name]) => name.endsWith("Input"));
const outputs = schemas.filter(([name]) => !name.endsWith("Input"));

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

/** Returns whether there is an object in a schema. */
const hasFields = ([, schema]: [string, z.ZodMiniType]): boolean =>
  toSchemas(schema, "output").some(({ properties }) => properties);

describe("z.toJSONSchema", () => {
  it.each(schemas)("describes %s in the same way as input and as output", (_, schema) => {
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(z.toJSONSchema(schema, { io: "output" }));
  });

  it.each(inputs)("allows only the documented fields in %s", (_, schema) => {
    const objects = toSchemas(schema, "input").filter(({ properties }) => properties);
    expect(objects.length).toBeGreaterThan(0);
    for (const { additionalProperties } of objects) expect(additionalProperties).toBe(false);
  });

  it.each(inputs)("has only patterns of whole values in %s", (_, schema) => {
    for (const { pattern } of toSchemas(schema, "input")) if (pattern) expect(pattern).toMatch(/^\^.*\$$/s);
  });

  it.each(outputs.filter(hasFields))("allows other fields in %s", (_, schema) => {
    const objects = toSchemas(schema, "output").filter(({ properties }) => properties);
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

  it("describes the requirements of a representative with a placeholder for the ID", () => {
    const [documented] = toSchemas(accounts.RequirementID, "output").filter(({ enum: values }) => values);
    expect(documented?.enum).toContain("representative.{rep-uuid}.birthdate");
  });

  it("requires the profile of the type of the account", () => {
    const { oneOf = [] } = z.toJSONSchema(accounts.CreateAccountInput) as JSONSchema;
    expect(oneOf).toMatchObject([
      {
        properties: { accountType: { const: "individual" }, profile: { required: ["individual"] } },
        required: ["accountType", "profile"],
      },
      {
        properties: { accountType: { const: "business" }, profile: { required: ["business"] } },
        required: ["accountType", "profile"],
      },
    ]);
  });
});
