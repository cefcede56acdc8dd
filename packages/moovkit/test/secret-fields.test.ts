import * as accounts from "@moovkit/accounts";
import * as authentication from "@moovkit/authentication";
import * as bankAccounts from "@moovkit/bank-accounts";
import type { Operation } from "@moovkit/core";
import { toSnakeCase } from "@moovkit/models";
import * as paymentMethods from "@moovkit/payment-methods";
import * as transfers from "@moovkit/transfers";
import * as wallets from "@moovkit/wallets";
import * as webhooks from "@moovkit/webhooks";
import { expect, it } from "vitest";
import * as z from "zod/mini";

const SECRET_NAME = /(secret|token|password|(?<!lastFour)(card|account)Number|full|ein)$/i;

const MODULES = [accounts, authentication, bankAccounts, paymentMethods, transfers, wallets, webhooks];

const operations = MODULES.flatMap((module) => Object.values<unknown>(module)).flatMap((value) =>
  typeof value === "function" && "operation" in value ? [value.operation as Operation] : [],
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
    const isDeclared = (name: string) =>
      secretFields.includes(name) || secretFields.includes(toSnakeCase(name));
    expect(names.filter((name) => !isDeclared(name))).toEqual([]);
  },
);
