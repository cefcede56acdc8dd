import { type ListTransfersInput, listTransfers, type Transfer } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { openShop, type Shop } from "./open-shop.js";

/** Four transfers, an hour apart: a funding, a payment, a failed payment and a group. */
const createAll = async (): Promise<{ shop: Shop; transfers: readonly Transfer[] }> => {
  const shop = await openShop();
  const { partner, merchant, customer, sandbox } = shop;
  const pay = (cents: number, foreignID: string) =>
    shop.transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), cents, { foreignID });
  const created = [
    await shop.transfer(partner.method("ach-debit-fund"), partner.method("moov-wallet"), 10_000),
  ];
  await sandbox.clock.advance({ hours: 1 });
  created.push(await pay(1000, "order-1"));
  await sandbox.clock.advance({ hours: 1 });
  created.push(await pay(90_000, "order-2"));
  await sandbox.clock.advance({ hours: 1 });
  const { transferID = "" } = created[1] ?? {};
  created.push(await shop.transfer({ transferID }, customer.method("moov-wallet"), 500));
  const transfers = [];
  for (const transfer of created) transfers.push(await shop.get(transfer));
  return { shop, transfers };
};

type Filters = Partial<ListTransfersInput>;

describe("listTransfers", () => {
  it.each<[string, (shop: Shop, transfers: readonly Transfer[]) => Filters, readonly number[]]>([
    ["nothing", () => ({}), [3, 2, 1, 0]],
    ["the accounts of the transfers", ({ customer }) => ({ accountIDs: [customer.accountID] }), [3]],
    [
      "several accounts",
      ({ customer, merchant }) => ({ accountIDs: [customer.accountID, merchant.accountID] }),
      [3, 2, 1],
    ],
    ["an unknown account", () => ({ accountIDs: [UNKNOWN_ID] }), []],
    ["the status", () => ({ status: "failed" }), [2]],
    ["the foreign ID", () => ({ foreignID: "order-1" }), [1]],
    ["the group", (_, [, parent]) => ({ groupID: parent?.transferID }), [3, 1]],
    ["a schedule", () => ({ scheduleID: UNKNOWN_ID }), []],
    ["a payment link", () => ({ paymentLinkCode: "link" }), []],
    ["authorizations", () => ({ authorizationIDs: [UNKNOWN_ID] }), []],
    ["captures", () => ({ captureIDs: [UNKNOWN_ID] }), []],
    ["refunds", () => ({ refunded: true }), []],
    ["no refunds", () => ({ refunded: false, status: "failed" }), [2]],
    ["disputes", () => ({ disputed: true }), []],
    ["no disputes", () => ({ disputed: false, status: "failed" }), [2]],
    ["a start", () => ({ startDateTime: "2026-01-05T01:00:03Z" }), [3, 2, 1]],
    ["an end", () => ({ endDateTime: "2026-01-05T01:00:03Z" }), [0]],
    [
      "a period in another time zone",
      () => ({ startDateTime: "2026-01-05T03:00:03+02:00", endDateTime: "2026-01-05T02:00:03Z" }),
      [1],
    ],
    ["the first page", () => ({ count: 2 }), [3, 2]],
    ["the second page", () => ({ skip: 2, count: 2 }), [1, 0]],
    [
      "a page of filtered transfers",
      ({ merchant }) => ({ accountIDs: [merchant.accountID], skip: 1 }),
      [2, 1],
    ],
    ["a page without transfers", () => ({ count: 0 }), []],
  ])("filters by %s", async (_, toFilters, indexes) => {
    const { shop, transfers } = await createAll();
    const { accountID } = shop.partner;
    const listed = await listTransfers(shop.client, { accountID, ...toFilters(shop, transfers) });
    expect(listed).toEqual(indexes.map((index) => transfers[index]));
  });

  it("returns the transfers of an account that is not the partner", async () => {
    const { shop, transfers } = await createAll();
    const { accountID } = shop.customer;
    expect(await listTransfers(shop.client, { accountID })).toEqual([transfers[3]]);
  });

  it("returns all transfers in pages", async () => {
    const { shop, transfers } = await createAll();
    const listed: Transfer[] = [];
    for await (const transfer of listTransfers(shop.client, { accountID: shop.partner.accountID, count: 3 }))
      listed.push(transfer);
    expect(listed).toEqual([...transfers].reverse());
  });

  it.each([
    ["status=lost", "status"],
    ["accountIDs=unknown,%20", "accountIDs"],
    ["startDateTime=yesterday", "startDateTime"],
    ["refunded=maybe", "refunded"],
    ["skip=-1", "skip"],
  ])("rejects the query %s", async (query, field) => {
    const { sandbox, partner } = await openShop();
    expect(await send(sandbox, `/accounts/${partner.accountID}/transfers?${query}`)).toMatchObject({
      status: 422,
      body: { [field]: expect.anything() },
    });
  });

  it("responds to an unknown account with 404", async () => {
    const { client } = await openShop();
    expect(await listTransfers(client, { accountID: UNKNOWN_ID }).result()).toMatchObject({
      error: { status: 404 },
    });
  });
});
