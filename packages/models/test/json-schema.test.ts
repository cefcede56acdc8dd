import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as models from "../src/index.js";

const isSchema = (entry: [string, unknown]): entry is [string, z.ZodMiniType] =>
  typeof entry[1] === "object" && entry[1] !== null && "_zod" in entry[1];

const schemas = Object.entries<unknown>(models).filter(isSchema);
const inputs = schemas.filter(([name]) => name.endsWith("Input"));
const outputs = schemas.filter(([name]) => !name.endsWith("Input"));

const $schema = "https://json-schema.org/draft/2020-12/schema";

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
    const lastVariant = anyOf?.at(-1) as z.core.JSONSchema.JSONSchema | undefined;
    if (lastVariant?.type === "string") expect(lastVariant).toEqual({ type: "string" });
    else expect(lastVariant?.additionalProperties ?? additionalProperties).toEqual({});
  });

  it("converts the limits of a request", () => {
    const text = (maxLength: number) => ({
      type: "string",
      maxLength,
      pattern: expect.stringMatching(/^\^.*\$$/),
    });
    expect(z.toJSONSchema(models.AddressInput)).toEqual({
      $schema,
      type: "object",
      properties: {
        addressLine1: text(60),
        addressLine2: text(32),
        city: text(32),
        stateOrProvince: { type: "string", maxLength: 2 },
        postalCode: { type: "string", maxLength: 5 },
        country: { type: "string", maxLength: 2 },
      },
      required: ["addressLine1", "city", "stateOrProvince", "postalCode", "country"],
      additionalProperties: false,
    });
  });

  it("converts the documented values of a response", () => {
    expect(z.toJSONSchema(models.Mode)).toEqual({
      $schema,
      anyOf: [{ type: "string", enum: ["sandbox", "production"] }, { type: "string" }],
    });
  });
});

it("schemas have no transforms, so encoding returns the same value", () => {
  const address = {
    addressLine1: "12 Harbor St.",
    city: "Boulder",
    stateOrProvince: "CO",
    postalCode: "80301",
    country: "US",
  };
  expect(z.encode(models.AddressInput, address)).toEqual(address);
  expect(z.encode(models.Address, { ...address, more: 1 } as models.Address)).toEqual({
    ...address,
    more: 1,
  });
});
