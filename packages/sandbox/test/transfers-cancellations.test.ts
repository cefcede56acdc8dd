import { createCancellation, getCancellation, listCancellations } from "@moovkit/transfers";
import { listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { openShop, type Shop } from "./open-shop.js";
import { watchEvents } from "./webhooks-helpers.js";

const collect = (shop: Shop) =>
  shop.transfer(shop.customer.method("ach-debit-collect"), shop.merchant.method("moov-wallet"), 2500);

const payOut = (shop: Shop) =>
  shop.transfer(shop.partner.method("moov-wallet"), shop.merchant.method("ach-credit-standard"), 2500);

const cancel = ({ client, partner }: Shop, transferID: string) =>
  createCancellation(client, { accountID: partner.accountID, transferID });

describe("a cancellation", () => {
  it("stops an ACH debit that the bank does not have", async () => {
    const shop = await openShop();
    const { client, merchant, sandbox } = shop;
    const created = await collect(shop);
    const cancellation = await cancel(shop, created.transferID);
    expect(cancellation).toEqual({
      cancellationID: expect.any(String),
      status: "completed",
      createdOn: expect.any(String),
    });
    await sandbox.clock.advance({ hours: 2 });
    const canceled = await shop.get(created);
    expect(canceled).toMatchObject({
      status: "canceled",
      cancellations: [cancellation],
      source: { achDetails: { status: "canceled", canceledOn: expect.any(String) } },
    });
    const { walletID = "" } = canceled.destination.wallet ?? {};
    const transactions = await listWalletTransactions(client, { accountID: merchant.accountID, walletID });
    expect(transactions.map(({ status }) => status)).toEqual(["canceled"]);
  });

  it("returns the money of a payout to the wallet", async () => {
    const shop = await openShop();
    await shop.fund(2500);
    const created = await payOut(shop);
    await cancel(shop, created.transferID);
    expect(await shop.get(created)).toMatchObject({
      status: "canceled",
      destination: { achDetails: { status: "canceled" } },
    });
    expect(await shop.balance(shop.partner)).toBe(2500);
  });

  it.each<[string, (shop: Shop) => ReturnType<typeof collect>, number]>([
    ["a debit that the bank has", collect, 5],
    ["a payout that the bank has", payOut, 5],
    ["a completed debit", collect, 60],
    [
      "an instant payment",
      ({ transfer, partner, merchant }) =>
        transfer(partner.method("moov-wallet"), merchant.method("rtp-credit"), 1, { waitFor: undefined }),
      0,
    ],
    [
      "the credit of a debit that has completed",
      ({ transfer, customer, merchant }) =>
        transfer(customer.method("ach-debit-collect"), merchant.method("ach-credit-standard"), 1),
      61,
    ],
  ])("is too late for %s", async (_, create, minutes) => {
    const shop = await openShop();
    await shop.fund(2500);
    const created = await create(shop);
    await shop.sandbox.clock.advance({ minutes });
    const before = await shop.get(created);
    await expect(cancel(shop, created.transferID)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("the transfer can no longer be canceled"),
    });
    expect(await shop.get(created)).toEqual(before);
  });

  it("is possible once", async () => {
    const shop = await openShop();
    const { transferID } = await collect(shop);
    await cancel(shop, transferID);
    await expect(cancel(shop, transferID)).rejects.toMatchObject({ status: 400 });
  });

  it("can be read", async () => {
    const shop = await openShop();
    const { client, partner } = shop;
    const { accountID } = partner;
    const { transferID } = await collect(shop);
    expect(await listCancellations(client, { accountID, transferID })).toEqual([]);
    const cancellation = await cancel(shop, transferID);
    const { cancellationID } = cancellation;
    expect(await listCancellations(client, { accountID, transferID })).toEqual([cancellation]);
    expect(await getCancellation(client, { accountID, transferID, cancellationID })).toEqual(cancellation);
    const unknown = getCancellation(client, { accountID, transferID, cancellationID: UNKNOWN_ID });
    expect(await unknown.result()).toMatchObject({ error: { status: 404 } });
  });

  it("needs the account that created the transfer", async () => {
    const shop = await openShop();
    const { client, merchant } = shop;
    const { transferID } = await collect(shop);
    const { accountID } = merchant;
    expect(await createCancellation(client, { accountID, transferID }).result()).toMatchObject({
      error: { status: 404 },
    });
  });

  it("is reported by events", async () => {
    const { takeEvents, ...shop } = await watchEvents(openShop);
    const { transferID } = await collect(shop);
    await takeEvents();
    await cancel(shop, transferID);
    const events = await takeEvents();
    expect(events.map(({ type, data }) => [type, (data as { status?: string }).status])).toEqual([
      ["cancellation.created", "pending"],
      ["transfer.updated", "source.canceled"],
      ["walletTransaction.updated", "canceled"],
      ["transfer.updated", "canceled"],
      ["cancellation.updated", "completed"],
    ]);
  });
});
