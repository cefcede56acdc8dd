import {
  createCancellation,
  createReversal,
  createTransfer,
  getRefund,
  type InitiateRefundInput,
  initiateRefund,
  listRefunds,
  listTransfers,
} from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../src/index.js";
import { UNKNOWN_ID } from "./helpers.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { watchEvents } from "./webhooks-helpers.js";

const openCardShop = async (lastFour?: string, options?: SandboxOptions) =>
  withCard(await openShop(), lastFour, options);

const charge = ({ transfer, customer, merchant }: Shop, cents = 2500) =>
  transfer(customer.method("card-payment"), merchant.method("moov-wallet"), cents);

/** Opens a shop with a card payment of $25.00 that is settled. */
const openSettled = async (options?: SandboxOptions) => {
  const shop = await openCardShop("1111", options);
  const { transferID } = await charge(shop);
  await shop.sandbox.clock.advance({ hours: 2 });
  const refund = (input: Partial<InitiateRefundInput> = {}) =>
    initiateRefund(shop.client, { accountID: shop.partner.accountID, transferID, ...input });
  const reverse = (input: Partial<InitiateRefundInput> = {}) =>
    createReversal(shop.client, { accountID: shop.partner.accountID, transferID, ...input });
  const get = () => shop.get({ transferID, createdOn: "" });
  return { shop, transferID, refund, reverse, get };
};

describe("a card payment", () => {
  it("is confirmed within a second, and settled and completed within two hours", async () => {
    const shop = await openCardShop();
    const { merchant, sandbox } = shop;
    const created = await charge(shop);
    expect(created).toMatchObject({
      status: "pending",
      source: { card: { lastFourCardNumber: "1111" }, cardDetails: { status: "confirmed" } },
    });
    await sandbox.clock.advance({ minutes: 60 });
    expect(await shop.get(created)).toMatchObject({
      status: "pending",
      source: { cardDetails: { status: "settled" } },
    });
    expect(await shop.balance(merchant)).toBe(0);
    await sandbox.clock.advance({ minutes: 60 });
    expect(await shop.get(created)).toMatchObject({
      status: "completed",
      source: {
        cardDetails: {
          status: "completed",
          initiatedOn: expect.any(String),
          confirmedOn: expect.any(String),
          settledOn: expect.any(String),
          completedOn: expect.any(String),
        },
      },
    });
    expect(await shop.balance(merchant)).toBe(2500);
  });

  it("is not confirmed in the response of a request that does not wait", async () => {
    const shop = await openCardShop();
    const { customer, merchant, sandbox } = shop;
    const created = await shop.transfer(
      { paymentMethodID: customer.method("card-payment"), cardDetails: { dynamicDescriptor: "Fitness" } },
      merchant.method("moov-wallet"),
      2500,
      { waitFor: undefined },
    );
    expect(await shop.get(created)).toMatchObject({
      status: "created",
      source: { cardDetails: { status: "initiated", dynamicDescriptor: "Fitness" } },
    });
    await sandbox.clock.advance({ seconds: 1 });
    expect(await shop.get(created)).toMatchObject({ status: "pending" });
  });

  it.each(["0000", "0022", "0002"])("is declined with the card %s", async (lastFour) => {
    const shop = await openCardShop(lastFour);
    expect(await charge(shop)).toMatchObject({
      status: "failed",
      failureReason: "source-payment-error",
      source: { cardDetails: { status: "failed", failureCode: "do-not-honor" } },
    });
    await shop.sandbox.clock.advance({ hours: 3 });
    expect(await shop.balance(shop.merchant)).toBe(0);
  });

  it("pays only into a wallet", async () => {
    const shop = await openCardShop();
    const { customer, merchant } = shop;
    await expect(
      shop.transfer(customer.method("card-payment"), merchant.method("ach-credit-standard"), 1),
    ).rejects.toMatchObject({ fields: { destinationPaymentMethodID: expect.any(String) } });
  });

  it("needs the capability of what it is used for", async () => {
    const shop = await openCardShop();
    const { customer, merchant } = shop;
    const cases = [
      [
        customer.method("card-payment"),
        customer.method("moov-wallet"),
        "destination",
        "collect-funds.card-payments",
      ],
      [
        customer.method("pull-from-card"),
        customer.method("moov-wallet"),
        "source",
        "money-transfer.pull-from-card",
      ],
      [
        merchant.method("moov-wallet"),
        customer.method("push-to-card"),
        "source",
        "send-funds.push-to-card or money-transfer.push-to-card",
      ],
    ] as const;
    for (const [source, destination, side, capability] of cases)
      await expect(shop.transfer(source, destination, 1)).rejects.toMatchObject({
        fields: { [`${side}PaymentMethodID`]: `the account needs the capability ${capability}` },
      });
  });

  it("can be canceled until it is settled", async () => {
    const shop = await openCardShop();
    const { client, partner, sandbox } = shop;
    const { accountID } = partner;
    const [first, second] = [await charge(shop), await charge(shop)];
    await sandbox.clock.advance({ minutes: 59 });
    await createCancellation(client, { accountID, transferID: first.transferID });
    await sandbox.clock.advance({ minutes: 1 });
    const late = createCancellation(client, { accountID, transferID: second.transferID });
    expect(await late.result()).toMatchObject({ error: { status: 400 } });
    await sandbox.clock.advance({ hours: 2 });
    expect(await shop.get(first)).toMatchObject({
      status: "canceled",
      source: { cardDetails: { status: "canceled" } },
    });
    expect(await shop.balance(shop.merchant)).toBe(2500);
  });
});

describe("a payout to a card", () => {
  it.each([
    ["1111", "confirmed", "completed", 7500],
    ["0002", "failed", "failed", 10_000],
  ])("with the last digits %s is %s at first, and %s in the end", async (lastFour, card, status, balance) => {
    const shop = await openShop();
    await shop.fund(10_000);
    const cardShop = await withCard(shop, lastFour);
    const { partner, customer, sandbox } = cardShop;
    const created = await cardShop.transfer(
      partner.method("moov-wallet"),
      customer.method("push-to-card"),
      2500,
    );
    expect(created).toMatchObject({ destination: { cardDetails: { status: card } } });
    await sandbox.clock.advance({ hours: 2 });
    expect(await cardShop.get(created)).toMatchObject({ status });
    expect(await cardShop.balance(partner)).toBe(balance);
  });
});

describe("initiateRefund", () => {
  it("returns a part of the payment", async () => {
    const { shop, refund, get, transferID } = await openSettled();
    const { merchant, partner, client, sandbox } = shop;
    const amountDetails = { surcharge: { currency: "USD", valueDecimal: "0.50" } };
    const created = await refund({ amount: 1000, amountDetails });
    expect(created).toEqual({
      refundID: expect.any(String),
      createdOn: expect.any(String),
      amount: { currency: "USD", value: 1000 },
      amountDetails,
    });
    const { accountID } = partner;
    const read = () => getRefund(client, { accountID, transferID, refundID: created.refundID });
    const initiated = await read();
    expect(initiated).toMatchObject({ ...created, status: "created", cardDetails: { status: "initiated" } });
    expect(await shop.balance(merchant)).toBe(1500);
    expect(await get()).toMatchObject({
      status: "completed",
      refundedAmount: { currency: "USD", value: 1000 },
      refunds: [initiated],
    });
    await sandbox.clock.advance({ seconds: 1 });
    expect(await read()).toMatchObject({ status: "pending", cardDetails: { status: "confirmed" } });
    await sandbox.clock.advance({ hours: 2 });
    const completed = await read();
    expect(completed).toMatchObject({ status: "completed", cardDetails: { status: "completed" } });
    expect(await listRefunds(client, { accountID, transferID })).toEqual([completed]);
    expect(await listTransfers(client, { accountID, refunded: true })).toHaveLength(1);
    expect(await listTransfers(client, { accountID, refunded: false })).toHaveLength(0);
  });

  it("returns what is left without an amount, and not more than the payment", async () => {
    const { shop, refund } = await openSettled();
    await refund({ amount: 1000 });
    expect(await refund({ amount: 1501 }).result()).toMatchObject({
      error: { status: 422, fields: { amount: expect.any(String) } },
    });
    expect(await refund()).toMatchObject({ amount: { value: 1500 } });
    expect(await shop.balance(shop.merchant)).toBe(0);
    for (const amount of [undefined, 0, 1])
      expect(await refund({ amount }).result()).toMatchObject({ error: { status: 422 } });
  });

  it("contains the response of the card network if it is awaited", async () => {
    const { refund } = await openSettled();
    expect(await refund({ waitFor: "rail-response" })).toMatchObject({
      status: "pending",
      cardDetails: { status: "confirmed" },
    });
  });

  it.each(["failed", "timeout"] as const)("responds with 202 after the fault %s", async (railResponse) => {
    const { shop, refund, get } = await openSettled();
    shop.sandbox.faults.next({ railResponse, operation: "initiateRefund" });
    const { data, response } = await refund({ waitFor: "rail-response" }).withResponse();
    expect(response.status).toBe(202);
    expect(data).not.toHaveProperty("status");
    expect(await get()).toMatchObject({ refunds: [{ refundID: data.refundID, status: "created" }] });
  });

  it("returns the original refund for a repeated key", async () => {
    const { shop, refund, get } = await openSettled();
    const idempotencyKey = "refund-42";
    const { refundID } = await refund({ idempotencyKey, amount: 1000 });
    const { data, response } = await refund({ idempotencyKey, amount: 5 }).withResponse();
    expect(response.status).toBe(409);
    expect(data).toMatchObject({ refundID, status: "created", amount: { value: 1000 } });
    expect(await get()).toMatchObject({ refundedAmount: { value: 1000 } });
    expect(await shop.balance(shop.merchant)).toBe(1500);
  });

  it("is possible for settled card payments", async () => {
    const shop = await openCardShop();
    const { client, partner, customer, merchant } = shop;
    const { accountID } = partner;
    const { transferID } = await charge(shop);
    expect(await initiateRefund(client, { accountID, transferID }).result()).toMatchObject({
      error: { status: 400, message: expect.stringContaining("not settled") },
    });
    const debit = await shop.transfer(
      customer.method("ach-debit-collect"),
      merchant.method("moov-wallet"),
      1,
    );
    await shop.sandbox.clock.advance({ hours: 1 });
    const refund = initiateRefund(client, { accountID, transferID: debit.transferID });
    expect(await refund.result()).toMatchObject({
      error: { status: 400, message: expect.stringContaining("not a card payment") },
    });
  });

  it("is reported by events", async () => {
    const { takeEvents, partner, sandbox, refund, transferID } = await watchEvents(async (options) => {
      const { shop, ...settled } = await openSettled(options);
      return { ...shop, ...settled };
    });
    const { refundID } = await refund();
    await sandbox.clock.advance({ hours: 3 });
    const data = { accountID: partner.accountID, transferID, refundID };
    expect(await takeEvents("refund.")).toEqual([
      { type: "refund.created", data },
      { type: "refund.updated", data: { ...data, status: "pending" } },
      { type: "refund.updated", data: { ...data, status: "completed" } },
    ]);
  });

  it("is unknown with another ID", async () => {
    const { shop, transferID } = await openSettled();
    const { accountID } = shop.partner;
    const refund = getRefund(shop.client, { accountID, transferID, refundID: UNKNOWN_ID });
    expect(await refund.result()).toMatchObject({ error: { status: 404 } });
  });
});

describe("createReversal", () => {
  it("cancels a payment before it is settled", async () => {
    const shop = await openCardShop();
    const { client, partner } = shop;
    const { accountID } = partner;
    const { transferID, createdOn } = await charge(shop);
    const part = createReversal(client, { accountID, transferID, amount: 1000 });
    expect(await part.result()).toMatchObject({
      error: { status: 422, fields: { amount: expect.any(String) } },
    });
    const idempotencyKey = "reversal-42";
    expect(await createReversal(client, { accountID, transferID, idempotencyKey })).toEqual({
      cancellation: {
        cancellationID: expect.any(String),
        status: "completed",
        createdOn: expect.any(String),
      },
    });
    expect(await shop.get({ transferID, createdOn })).toMatchObject({ status: "canceled" });
    const repeated = createReversal(client, { accountID, transferID, idempotencyKey });
    expect(await repeated.result()).toMatchObject({ error: { code: "conflict_error" } });
  });

  it("refunds a payment afterwards", async () => {
    const { shop, reverse, get } = await openSettled();
    expect(await reverse({ amount: 1000 })).toMatchObject({
      refund: { status: "created", amount: { value: 1000 } },
    });
    expect(await get()).toMatchObject({ status: "completed", refundedAmount: { value: 1000 } });
    expect(await shop.balance(shop.merchant)).toBe(1500);
  });

  it("is possible for card payments", async () => {
    const shop = await openShop();
    const { client, partner, customer, merchant } = shop;
    const { transferID } = await createTransfer(client, {
      accountID: partner.accountID,
      source: { paymentMethodID: customer.method("ach-debit-collect") },
      destination: { paymentMethodID: merchant.method("moov-wallet") },
      amount: { currency: "USD", value: 100 },
    });
    const reversal = createReversal(client, { accountID: partner.accountID, transferID });
    expect(await reversal.result()).toMatchObject({ error: { status: 400 } });
  });
});
