import * as accounts from "@moovkit/accounts";
import * as authentication from "@moovkit/authentication";
import { toSnakeCase } from "@moovkit/models";
import { expect, it } from "vitest";
import * as z from "zod/mini";

const SECRET_NAME = /(secret|token|password|cardNumber|accountNumber|full|ein)$/i;

const operations = Object.values({ ...accounts, ...authentication }).flatMap((value) =>
  typeof value === "function" && "operation" in value ? [value.operation] : [],
);

/** Returns the names of the fields of a JSON Schema that look like secrets. */
const listSecretNames = (schema: unknown): readonly string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: Record<string, unknown> };
  return [
    ...Object.keys(properties).filter((name) => SECRET_NAME.test(name)),
    ...Object.values(schema).flatMap(listSecretNames),
  ];
};

const toJSONSchema = (schema: unknown) => z.toJSONSchema(schema as z.ZodMiniType, { unrepresentable: "any" });

it.each(operations.map((operation) => [operation.id, operation] as const))(
  "%s declares its secret fields",
  (_, { input, output = {}, secretFields = [] }) => {
    const outputs = "~standard" in output ? [output] : Object.values(output);
    const schemas = input ? [input, ...outputs] : outputs;
    const names = schemas.flatMap((schema) => listSecretNames(toJSONSchema(schema)));
    expect([...new Set(names.map(toSnakeCase))].filter((name) => !secretFields.includes(name))).toEqual([]);
  },
);
