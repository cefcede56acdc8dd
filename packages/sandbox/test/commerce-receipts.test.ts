import { createAccessToken } from "@moovkit/authentication";
import { createReceipts, listReceipts } from "@moovkit/commerce";
import type { Client } from "@moovkit/core";
import { createSchedule } from "@moovkit/schedules";
import { getTransfer } from "@moovkit/transfers";
import { expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { openClientOf, reopen } from "./open-client.js";
import { openSchedules } from "./open-schedules.js";
import { openShop, withCard } from "./open-shop.js";
import { unprocessable } from "./rejections.js";

const EMAIL = "amanda@yang.example";

const openReceipts = async () => {
  const shop = await openShop();
  const { partner, merchant, customer, fund, transfer } = shop;
  await fund(5000);
  const { transferID } = await transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), 100);
  return { ...shop, transferID, customerAccountID: customer.accountID };
};

it("sends receipts for a transfer once, also in a copy of the sandbox", async () => {
  const { sandbox, client, partner, transferID, customerAccountID } = await openReceipts();
  const kind = "sale.customer.v1" as const;
  const created = await createReceipts(client, [
    { kind, email: EMAIL, forTransferID: transferID },
    { kind, emailAccountID: customerAccountID, forTransferID: transferID },
  ]);
  expect(created).toEqual([
    {
      receiptID: expect.any(String),
      createdBy: partner.accountID,
      kind,
      email: EMAIL,
      forTransferID: transferID,
    },
    expect.objectContaining({ emailAccountID: customerAccountID }),
  ]);
  expect(await listReceipts(client, { id: transferID })).toEqual(created);
  const copy = await reopen(sandbox);
  for (const opened of [{ sandbox, client }, copy]) {
    await opened.sandbox.clock.advance({ seconds: 1 });
    const receipts = await listReceipts(opened.client, { id: transferID });
    const sentFor = [
      { receiptID: expect.any(String), idempotencyKey: expect.any(String), sentOn: expect.any(String) },
    ];
    expect(receipts).toEqual(created.map((receipt) => ({ ...receipt, sentFor })));
    await opened.sandbox.clock.advance({ days: 1 });
    expect(await listReceipts(opened.client, { id: transferID })).toEqual(receipts);
    expect(await listReceipts(opened.client, { id: UNKNOWN_ID })).toEqual([]);
  }
});

/** Returns how often each receipt of a transfer, a schedule or an occurrence was sent. */
const countSent = async (client: Client, id: string) => {
  const receipts = await listReceipts(client, { id });
  return receipts.map(({ sentFor = [] }) => sentFor.length);
};

it.each([
  ["succeeds", {}],
  ["fails at once", { amount: { currency: "USD", value: 20_000 } }],
])("sends receipts for a schedule once for each transfer that %s", async (_, details) => {
  const { sandbox, client, accountID, dated } = await openSchedules();
  const { scheduleID, occurrences } = await createSchedule(client, {
    accountID,
    occurrences: [dated(1, details), dated(2, details)],
  });
  const forOccurrenceID = occurrences?.[0]?.occurrenceID ?? "";
  const receipt = { kind: "sale.customer.v1", email: EMAIL } as const;
  await createReceipts(client, [
    { ...receipt, forScheduleID: scheduleID },
    { ...receipt, forOccurrenceID },
  ]);
  expect([await countSent(client, scheduleID), await countSent(client, forOccurrenceID)]).toEqual([[0], [0]]);
  await sandbox.clock.advance({ days: 1 });
  expect([await countSent(client, scheduleID), await countSent(client, forOccurrenceID)]).toEqual([[1], [1]]);
  await sandbox.clock.advance({ days: 10 });
  expect([await countSent(client, scheduleID), await countSent(client, forOccurrenceID)]).toEqual([[2], [1]]);
});

it("sends a receipt once for a transfer that fails as soon as it was ordered", async () => {
  const { sandbox, client, partner, customer, merchant, transfer } = await withCard(await openShop(), "0000");
  const { transferID } = await transfer(
    customer.method("card-payment"),
    merchant.method("moov-wallet"),
    100,
    {
      waitFor: undefined,
    },
  );
  await sandbox.clock.advance({ milliseconds: 500 });
  await createReceipts(client, [{ kind: "sale.customer.v1", email: EMAIL, forTransferID: transferID }]);
  await sandbox.clock.advance({ days: 1 });
  expect(await getTransfer(client, { accountID: partner.accountID, transferID })).toMatchObject({
    status: "failed",
  });
  expect(await countSent(client, transferID)).toEqual([1]);
});

it("rejects all receipts if one of them is invalid", async () => {
  const { client, transferID } = await openReceipts();
  const kind = "sale.customer.v1" as const;
  const result = await createReceipts(client, [
    { kind, email: EMAIL, forTransferID: transferID },
    { kind, emailAccountID: UNKNOWN_ID, forTransferID: UNKNOWN_ID },
    { kind, email: EMAIL, forScheduleID: transferID },
    { kind, email: EMAIL, forOccurrenceID: transferID },
  ]).result();
  expect(result).toMatchObject(
    unprocessable({
      1: { emailAccountID: expect.any(String), forTransferID: expect.any(String) },
      2: { forScheduleID: expect.any(String) },
      3: { forOccurrenceID: expect.any(String) },
    }),
  );
  expect(await listReceipts(client, { id: transferID })).toEqual([]);
});

it("rejects a body that is not a list", async () => {
  const { sandbox } = await openReceipts();
  expect(await send(sandbox, "/receipts", {})).toMatchObject({ status: 400 });
  expect(await send(sandbox, "/receipts", [{ kind: "gift" }])).toMatchObject({
    status: 422,
    body: { 0: expect.anything() },
  });
});

it("needs the scopes of the owner of the API keys", async () => {
  const { sandbox, client, partner, transferID } = await openReceipts();
  const connect = async (scope: string) => {
    const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
    return openClientOf(sandbox, { accessToken });
  };
  const reader = await connect(`/accounts/${partner.accountID}/transfers.read`);
  expect(await listReceipts(reader, { id: transferID })).toEqual([]);
  expect(await createReceipts(reader, []).result()).toMatchObject({
    error: { code: "permission_denied_error" },
  });
});
