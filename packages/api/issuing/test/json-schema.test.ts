import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { FullIssuedCard, IssuingControlsInput, UpdateIssuingControlsInput } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("describes the number of a card as text, because numbers of that size are not exact", () => {
    expect(z.toJSONSchema(FullIssuedCard).properties).toMatchObject({
      pan: { type: "string" },
      cvv: { type: "string" },
    });
  });

  it("allows `null` only for the controls that it turns off", () => {
    const nullable = (schema: z.ZodMiniType) =>
      Object.entries(z.toJSONSchema(schema).properties ?? {})
        .filter(([, property]) => JSON.stringify(property).includes('"null"'))
        .map(([name]) => name);
    expect(nullable(IssuingControlsInput)).toEqual(["allowedSchedule", "expiresOn"]);
    expect(nullable(UpdateIssuingControlsInput)).toEqual([
      "merchantCategoryRestrictions",
      "merchantRestrictions",
      "allowedSchedule",
      "expiresOn",
    ]);
  });
});
