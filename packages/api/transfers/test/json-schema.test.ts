import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { CreateTransferSourceInput } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("requires exactly one of the fields that identify a source", () => {
    expect(z.toJSONSchema(CreateTransferSourceInput).anyOf).toMatchObject([
      {
        properties: {
          paymentMethodID: { type: "string" },
          transferID: { not: {} },
          paymentToken: { not: {} },
        },
        required: ["paymentMethodID"],
      },
      {
        properties: {
          transferID: { type: "string" },
          paymentMethodID: { not: {} },
          paymentToken: { not: {} },
        },
        required: ["transferID"],
      },
      {
        properties: {
          paymentToken: { type: "string" },
          paymentMethodID: { not: {} },
          transferID: { not: {} },
        },
        required: ["paymentToken"],
      },
    ]);
  });
});
