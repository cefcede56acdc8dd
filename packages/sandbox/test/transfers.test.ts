import { describe, expect, it } from "vitest";
import { openShop } from "./open-shop.js";

describe("createTransfer", () => {
  it("moves money from wallet to wallet at once", async () => {
    const shop = await openShop();
    await shop.fund(10_000);
    const { partner, merchant } = shop;
    const transfer = await shop.transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), 2500);
    expect(transfer).toMatchObject({ status: "completed", completedOn: expect.any(String) });
    expect(await shop.balance(partner)).toBe(7500);
    expect(await shop.balance(merchant)).toBe(2500);
  });
});
