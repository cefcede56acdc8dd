import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as wallets from "../src/index.js";

const isSchema = (entry: [string, unknown]): entry is [string, z.ZodMiniType] =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const schemas = Object.entries<unknown>(wallets).filter(isSchema);
const inputs = schemas.filter(([name]) => name.endsWith("Input"));
const outputs = schemas.filter(([name]) => !name.endsWith("Input"));

describe("z.toJSONSchema", () => {
  it.each(schemas)("describes %s in the same way as input and as output", (_, schema) => {
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(z.toJSONSchema(schema, { io: "output" }));
  });

  it.each(inputs)("describes the request %s with its fields or values only", (_, schema) => {
    const { additionalProperties, enum: values } = z.toJSONSchema(schema);
    expect(values ?? additionalProperties).toEqual(values ?? false);
  });

  it.each(outputs)("describes the response %s with any other fields or values", (_, schema) => {
    const { additionalProperties, anyOf } = z.toJSONSchema(schema);
    expect(anyOf?.at(-1) ?? additionalProperties).toEqual(anyOf ? { type: "string" } : {});
  });

  it("describes the two forms of money: a whole number that can be negative, and a decimal as a string", () => {
    const { properties } = z.toJSONSchema(wallets.WalletTransaction);
    for (const name of ["grossAmount", "fee", "netAmount", "availableBalance"]) {
      expect(properties?.[name]).toMatchObject({ type: "integer", minimum: Number.MIN_SAFE_INTEGER });
      expect(properties?.[`${name}Decimal`]).toEqual({ type: "string" });
    }
  });

  it("requires dates with a time and an offset in the filters of transactions", () => {
    const { properties } = z.toJSONSchema(wallets.ListWalletTransactionsInput);
    expect(properties?.createdStartDateTime).toMatchObject({ type: "string", format: "date-time" });
  });
});
