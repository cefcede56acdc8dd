import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { CompleteMicroDepositsInput, LinkBankAccountInput } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("requires one form of linkBankAccount and rejects the others", () => {
    const forms = ["account", "plaid", "plaidLink", "mx"];
    const { anyOf = [] } = z.toJSONSchema(LinkBankAccountInput);
    expect(anyOf).toHaveLength(forms.length);
    for (const [index, form] of forms.entries()) {
      const others = forms.filter((name) => name !== form);
      expect(anyOf[index]).toMatchObject({
        properties: {
          [form]: { type: "object" },
          ...Object.fromEntries(others.map((name) => [name, { not: {} }])),
        },
        required: ["accountID", form],
      });
    }
  });

  it("describes the amounts of micro-deposits as two whole numbers", () => {
    const { properties } = z.toJSONSchema(CompleteMicroDepositsInput);
    const amount = { type: "integer", minimum: 0 };
    expect(properties?.amounts).toMatchObject({ type: "array", prefixItems: [amount, amount] });
  });
});
