import { toSnakeCase } from "@moovkit/models";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { ALL_OPERATIONS } from "./api-modules.js";

const SECRET_NAME = /(secret|token|password|(?<!lastFour)(card|account)Number|full|ein)$/i;

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

it.each(ALL_OPERATIONS.map(({ operation }) => [operation.id, operation] as const))(
  "%s declares its secret fields",
  (_, { input, output = {}, secretFields = [] }) => {
    const outputs = "~standard" in output ? [output] : Object.values(output);
    const schemas = input ? [input, ...outputs] : outputs;
    const names = schemas.flatMap((schema) => listSecretNames(toJSONSchema(schema)));
    const isDeclared = (name: string) =>
      secretFields.includes(name) || secretFields.includes(toSnakeCase(name));
    expect(names.filter((name) => !isDeclared(name))).toEqual([]);
  },
);
