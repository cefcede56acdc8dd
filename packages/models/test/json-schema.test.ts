import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Address, AddressInput, Mode } from "../src/index.js";

const $schema = "https://json-schema.org/draft/2020-12/schema";

describe("z.toJSONSchema", () => {
  it("converts the limits of a request", () => {
    const text = (maxLength: number) => ({
      type: "string",
      maxLength,
      pattern: expect.stringMatching(/^\^.*\$$/),
    });
    expect(z.toJSONSchema(AddressInput)).toEqual({
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
    expect(z.toJSONSchema(Mode)).toEqual({
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
  expect(z.encode(AddressInput, address)).toEqual(address);
  expect(z.encode(Address, { ...address, more: 1 } as Address)).toEqual({
    ...address,
    more: 1,
  });
});
