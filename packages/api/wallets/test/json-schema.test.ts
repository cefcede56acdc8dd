import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ListWalletTransactionsInput, WalletTransaction } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("describes the two forms of money: a whole number that can be negative, and a decimal as a string", () => {
    const { properties } = z.toJSONSchema(WalletTransaction);
    for (const name of ["grossAmount", "fee", "netAmount", "availableBalance"]) {
      expect(properties?.[name]).toMatchObject({ type: "integer", minimum: Number.MIN_SAFE_INTEGER });
      expect(properties?.[`${name}Decimal`]).toEqual({ type: "string" });
    }
  });

  it("requires dates with a time and an offset in the filters of transactions", () => {
    const { properties } = z.toJSONSchema(ListWalletTransactionsInput);
    expect(properties?.createdStartDateTime).toMatchObject({ type: "string", format: "date-time" });
  });
});
