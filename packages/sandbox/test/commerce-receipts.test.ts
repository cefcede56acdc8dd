import { createAccessToken } from "@moovkit/authentication";
import { createReceipts, listReceipts } from "@moovkit/commerce";
import { expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { openClientOf, reopen } from "./open-client.js";
import { openShop } from "./open-shop.js";
import { unprocessable } from "./open-store.js";

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
    { kind, email: EMAIL, forScheduleID: UNKNOWN_ID },
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
    expect.objectContaining({ forScheduleID: UNKNOWN_ID }),
  ]);
  expect(await listReceipts(client, { id: transferID })).toEqual(created.slice(0, 2));
  const copy = await reopen(sandbox);
  for (const opened of [{ sandbox, client }, copy]) {
    await opened.sandbox.clock.advance({ seconds: 1 });
    const receipts = await listReceipts(opened.client, { id: transferID });
    const sentFor = [
      { receiptID: expect.any(String), idempotencyKey: expect.any(String), sentOn: expect.any(String) },
    ];
    expect(receipts).toEqual(created.slice(0, 2).map((receipt) => ({ ...receipt, sentFor })));
    await opened.sandbox.clock.advance({ days: 1 });
    expect(await listReceipts(opened.client, { id: transferID })).toEqual(receipts);
    expect(await listReceipts(opened.client, { id: UNKNOWN_ID })).toEqual(created.slice(2));
  }
});

it("rejects all receipts if one of them is invalid", async () => {
  const { client, transferID } = await openReceipts();
  const kind = "sale.customer.v1" as const;
  const result = await createReceipts(client, [
    { kind, email: EMAIL, forTransferID: transferID },
    { kind, emailAccountID: UNKNOWN_ID, forTransferID: UNKNOWN_ID },
  ]).result();
  expect(result).toMatchObject(
    unprocessable({ 1: { emailAccountID: expect.any(String), forTransferID: expect.any(String) } }),
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
