import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as bankAccounts from "../src/index.js";

const isSchema = (entry: [string, unknown]): entry is [string, z.ZodMiniType] =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const schemas = Object.entries<unknown>(bankAccounts).filter(isSchema);
const inputs = schemas.filter(([name]) => name.endsWith("Input"));
const outputs = schemas.filter(([name]) => !name.endsWith("Input"));

interface JSONSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JSONSchema>>;
  readonly additionalProperties?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: JSONSchema;
  readonly anyOf?: readonly JSONSchema[];
}

/** Returns a schema and all schemas in it. */
const flatten = (schema: JSONSchema): readonly JSONSchema[] => {
  const { properties = {}, items, anyOf = [] } = schema;
  const children = [...Object.values(properties), ...(items ? [items] : []), ...anyOf];
  return [schema, ...children.flatMap(flatten)];
};

const toSchemas = (schema: z.ZodMiniType, io: "input" | "output"): readonly JSONSchema[] =>
  flatten(z.toJSONSchema(schema, { io }) as JSONSchema);

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

  it.each(outputs)("allows other fields and other values in %s", (_, schema) => {
    const all = toSchemas(schema, "output");
    const objects = all.filter(({ properties }) => properties);
    const enums = all.filter((child) => child.enum);
    const openEnums = all.filter(
      ({ anyOf = [] }) =>
        anyOf.some((child) => child.enum) && anyOf.some((child) => child.type === "string" && !child.enum),
    );
    expect(objects.length + enums.length).toBeGreaterThan(0);
    for (const { additionalProperties } of objects) expect(additionalProperties).toEqual({});
    expect(openEnums).toHaveLength(enums.length);
  });

  it("requires one form of linkBankAccount and rejects the others", () => {
    const forms = ["account", "plaid", "plaidLink", "mx"];
    const { anyOf = [] } = z.toJSONSchema(bankAccounts.LinkBankAccountInput);
    expect(anyOf).toHaveLength(forms.length);
    for (const [index, form] of forms.entries()) {
      const others = forms.filter((name) => name !== form);
      expect(anyOf[index]).toMatchObject({
        properties: {
          [form]: { type: "object" },
          ...Object.fromEntries(others.map((name) => [name, { not: {} }])),
        },
        required: ["accountID", form],
      });
    }
  });

  it("describes the amounts of micro-deposits as two whole numbers", () => {
    const { properties } = z.toJSONSchema(bankAccounts.CompleteMicroDepositsInput);
    const amount = { type: "integer", minimum: 0 };
    expect(properties?.amounts).toMatchObject({ type: "array", prefixItems: [amount, amount] });
  });
});
