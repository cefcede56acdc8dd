import { type CreateTransferInput, createTransfer, listTransfers } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { BASIC, KEY, ORIGIN } from "./helpers.js";
import { openShop, type Shop } from "./open-shop.js";

const toInput = ({ partner, merchant }: Shop, value = 100): CreateTransferInput => ({
  accountID: partner.accountID,
  source: { paymentMethodID: partner.method("moov-wallet") },
  destination: { paymentMethodID: merchant.method("moov-wallet") },
  amount: { currency: "USD", value },
  waitFor: "rail-response",
});

const openFunded = async (cents: number): Promise<Shop> => {
  const shop = await openShop();
  await shop.fund(cents);
  return shop;
};

/** Sends createTransfer with each key at the same time. */
const createAll = (shop: Shop, keys: readonly string[], value?: number) =>
  Promise.all(
    keys.map((idempotencyKey) =>
      createTransfer(shop.client, { ...toInput(shop, value), idempotencyKey }).withResponse(),
    ),
  );

const COUNT = 200;
const DISTINCT_KEYS = Array.from({ length: COUNT }, (_, index) => `key-${index}`);

describe("an idempotency key", () => {
  it("creates one transfer, even for simultaneous requests", async () => {
    const shop = await openFunded(10_000);
    const results = await createAll(shop, Array(COUNT).fill("key"));
    const statuses = results.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([200, ...Array(COUNT - 1).fill(409)]);
    expect(new Set(results.map(({ data }) => data.transferID)).size).toBe(1);
    expect(await listTransfers(shop.client, { accountID: shop.merchant.accountID })).toHaveLength(1);
    expect(await shop.balance(shop.merchant)).toBe(100);
  });

  it("returns the original transfer as it is now, whatever the body is", async () => {
    const shop = await openFunded(10_000);
    const { client, partner, merchant, sandbox } = shop;
    const input = {
      ...toInput(shop),
      destination: { paymentMethodID: merchant.method("ach-credit-standard") },
      idempotencyKey: "key",
    };
    const original = await createTransfer(client, input);
    await sandbox.clock.advance({ hours: 1, days: 400 });
    const repeated = await createTransfer(client, {
      ...input,
      source: { paymentMethodID: merchant.accountID },
      amount: { currency: "EUR", value: 5 },
    }).withResponse();
    expect(repeated).toMatchObject({
      data: { transferID: original.transferID, status: "completed", amount: { currency: "USD", value: 100 } },
      response: { status: 409 },
    });
    expect(await shop.balance(partner)).toBe(9900);
  });

  it("belongs to the account in the path", async () => {
    const shop = await openFunded(10_000);
    const { client, merchant } = shop;
    const idempotencyKey = "key";
    const first = await createTransfer(client, { ...toInput(shop), idempotencyKey });
    const { accountID } = merchant;
    const second = await createTransfer(client, { ...toInput(shop), accountID, idempotencyKey });
    expect(second.transferID).not.toBe(first.transferID);
    expect(await shop.balance(merchant)).toBe(200);
  });

  it("is free again after a request that was rejected", async () => {
    const shop = await openFunded(10_000);
    const { client } = shop;
    const input = { ...toInput(shop), idempotencyKey: "key" };
    await createTransfer(client, { ...input, amount: { currency: "EUR", value: 5 } }).result();
    const { response } = await createTransfer(client, input).withResponse();
    expect(response.status).toBe(200);
  });

  it("is kept by a snapshot", async () => {
    const shop = await openFunded(10_000);
    const { partner } = shop;
    const { idempotencyKey, accountID, waitFor, ...body } = { ...toInput(shop), idempotencyKey: "key" };
    const { transferID } = await createTransfer(shop.client, { accountID, ...body, idempotencyKey });
    const sandbox = await createSandbox({ apiKeys: [KEY], snapshot: shop.sandbox.snapshot() });
    const response = await sandbox.fetch(
      new Request(`http://sandbox.localhost/accounts/${partner.accountID}/transfers`, {
        method: "POST",
        headers: { authorization: BASIC, origin: ORIGIN, "x-idempotency-key": idempotencyKey },
        body: JSON.stringify(body),
      }),
    );
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ transferID });
  });

  it("protects a request whose response is lost", async () => {
    const shop = await openFunded(10_000);
    shop.sandbox.faults.next({ reset: "after", operation: "createTransfer" });
    const input = { ...toInput(shop), idempotencyKey: "key" };
    expect(await createTransfer(shop.client, input).result()).toMatchObject({
      error: { code: "connection_error", processed: "maybe" },
    });
    const { response } = await createTransfer(shop.client, input).withResponse();
    expect(response.status).toBe(409);
    expect(await shop.balance(shop.merchant)).toBe(100);
  });
});

it("spends the money of a wallet once, even in simultaneous requests", async () => {
  const shop = await openFunded((COUNT / 2) * 100);
  const results = await createAll(shop, DISTINCT_KEYS);
  expect(results.map(({ response }) => response.status)).toEqual(Array(COUNT).fill(200));
  const statuses = await Promise.all(results.map(async ({ data }) => (await shop.get(data)).status));
  expect(statuses.filter((status) => status === "completed")).toHaveLength(COUNT / 2);
  expect(statuses.filter((status) => status === "failed")).toHaveLength(COUNT / 2);
  expect(await shop.balance(shop.partner)).toBe(0);
  expect(await shop.balance(shop.merchant)).toBe((COUNT / 2) * 100);
});
