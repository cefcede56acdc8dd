import { createCancellation, listTransfers } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { openShop, type Shop } from "./open-shop.js";

/** Collects money from the customer for the merchant. */
const collect = (shop: Shop, cents: number) =>
  shop.transfer(shop.customer.method("ach-debit-collect"), shop.merchant.method("moov-wallet"), cents);

/** Passes money on to the partner when a transfer has completed. */
const passOn = (shop: Shop, transferID: string, cents: number) =>
  shop.transfer({ transferID }, shop.partner.method("moov-wallet"), cents);

const openGroup = async (parentCents: number, childCents: readonly number[]) => {
  const shop = await openShop();
  const parent = await collect(shop, parentCents);
  const children = [];
  for (const cents of childCents) children.push(await passOn(shop, parent.transferID, cents));
  return { shop, parent, children };
};

describe("a group of transfers", () => {
  it("passes the money on when the first transfer has completed", async () => {
    const { shop, parent, children } = await openGroup(2500, [1000, 1500]);
    const { sandbox, client, partner, merchant } = shop;
    const groupID = parent.transferID;
    for (const child of children)
      expect(child).toMatchObject({
        status: "queued",
        groupID,
        source: { transferID: parent.transferID, paymentMethodID: merchant.method("moov-wallet") },
      });
    expect(await shop.get(parent)).toMatchObject({ groupID });
    await sandbox.clock.advance({ minutes: 59 });
    for (const child of children) expect(await shop.get(child)).toMatchObject({ status: "queued" });
    await sandbox.clock.advance({ minutes: 1 });
    const group = await listTransfers(client, { accountID: partner.accountID, groupID });
    expect(group.map(({ status }) => status)).toEqual(["completed", "completed", "completed"]);
    expect([await shop.balance(partner), await shop.balance(merchant)]).toEqual([2500, 0]);
  });

  it("passes the money on at once when the first transfer has already completed", async () => {
    const { shop, parent } = await openGroup(2500, []);
    await shop.sandbox.clock.advance({ hours: 1 });
    expect(await passOn(shop, parent.transferID, 2500)).toMatchObject({
      status: "completed",
      groupID: parent.transferID,
    });
  });

  it("continues over several transfers", async () => {
    const { shop, parent, children } = await openGroup(2500, [2000]);
    const { sandbox, customer } = shop;
    const [child = parent] = children;
    const last = await shop.transfer({ transferID: child.transferID }, customer.method("moov-wallet"), 500);
    expect(last).toMatchObject({ status: "queued", groupID: parent.transferID });
    await sandbox.clock.advance({ hours: 1 });
    expect(await shop.get(last)).toMatchObject({ status: "completed" });
    expect(await shop.balance(customer)).toBe(500);
  });

  it("fails if the money was spent in the meantime", async () => {
    const { shop, parent } = await openGroup(2500, []);
    const { sandbox, merchant, customer } = shop;
    await sandbox.clock.advance({ hours: 1 });
    await shop.transfer(merchant.method("moov-wallet"), customer.method("moov-wallet"), 1);
    expect(await passOn(shop, parent.transferID, 2500)).toMatchObject({
      status: "failed",
      failureReason: "wallet-insufficient-funds",
    });
    expect(await passOn(shop, parent.transferID, 2499)).toMatchObject({ status: "completed" });
  });

  it.each(["failed", "canceled"])(
    "cancels the transfers that wait if the first one is %s",
    async (status) => {
      const { shop, parent, children } = await openGroup(2500, [1000]);
      const { sandbox, client, partner, customer } = shop;
      const [child = parent] = children;
      const last = await shop.transfer({ transferID: child.transferID }, customer.method("moov-wallet"), 500);
      const { accountID } = partner;
      const { transferID } = parent;
      if (status === "canceled") await createCancellation(client, { accountID, transferID });
      else {
        await sandbox.clock.advance({ minutes: 5 });
        sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
      }
      await sandbox.clock.advance({ hours: 2 });
      expect(await shop.get(parent)).toMatchObject({ status });
      for (const waiting of [child, last])
        expect(await shop.get(waiting)).toMatchObject({ status: "canceled" });
      await expect(passOn(shop, transferID, 1)).rejects.toMatchObject({
        status: 422,
        fields: { source: `is a transfer with status ${status}` },
      });
    },
  );

  it("does not exceed the first transfer", async () => {
    const { shop, parent, children } = await openGroup(2500, [2000]);
    const { client, partner } = shop;
    const { accountID } = partner;
    await expect(passOn(shop, parent.transferID, 501)).rejects.toMatchObject({
      status: 422,
      fields: { amount: expect.any(String) },
    });
    expect(await passOn(shop, parent.transferID, 500)).toMatchObject({ status: "queued" });
    const [{ transferID } = parent] = children;
    await createCancellation(client, { accountID, transferID });
    expect(await passOn(shop, parent.transferID, 2000)).toMatchObject({ status: "queued" });
  });

  it("needs a wallet as the destination of the first transfer", async () => {
    const shop = await openShop();
    await shop.fund(1000);
    const { partner, merchant } = shop;
    const payout = await shop.transfer(partner.method("moov-wallet"), merchant.method("rtp-credit"), 1000);
    await expect(passOn(shop, payout.transferID, 1)).rejects.toMatchObject({
      fields: { source: "is a transfer whose destination is not a wallet" },
    });
  });
});
