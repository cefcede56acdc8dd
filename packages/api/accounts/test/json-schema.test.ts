import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { CreateAccountInput, RequirementID } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("describes the requirements of a representative with a placeholder for the ID", () => {
    const { anyOf } = z.toJSONSchema(RequirementID);
    expect(anyOf).toContainEqual({
      type: "string",
      enum: expect.arrayContaining(["representative.{rep-uuid}.birthdate"]),
    });
  });

  it("requires the profile of the type of the account", () => {
    expect(z.toJSONSchema(CreateAccountInput).oneOf).toMatchObject([
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
