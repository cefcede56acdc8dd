import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { CreateScheduleInput, CreateSweepConfigInput, ScheduleOccurrenceInput } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("requires a rule, or at least one occurrence", () => {
    expect(z.toJSONSchema(CreateScheduleInput).anyOf).toMatchObject([
      { required: ["accountID", "recur"] },
      {
        properties: { recur: { not: {} }, occurrences: { minItems: 1 } },
        required: ["accountID", "occurrences"],
      },
    ]);
  });

  it("describes new and changed occurrences", () => {
    expect(z.toJSONSchema(ScheduleOccurrenceInput).anyOf).toMatchObject([
      { required: ["runOn", "runTransfer"], additionalProperties: false },
      { required: ["occurrenceID"], additionalProperties: false },
    ]);
  });

  it("describes the minimum balance as a decimal with at most two decimal places", () => {
    const { properties } = z.toJSONSchema(CreateSweepConfigInput);
    expect(properties?.minimumBalance).toEqual({ type: "string", pattern: "^\\d+\\.\\d{1,2}$" });
  });
});
