import {
  type CreatePaymentLinkInput,
  createInvoice,
  createInvoicePayment,
  createPaymentLink,
  createReceipts,
  getInvoice,
  getPaymentLink,
  listReceipts,
  updateInvoice,
} from "@moovkit/commerce";
import { ConfigurationError } from "@moovkit/core";
import { initiateRefund, listTransfers } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { openClientOf } from "./open-client.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { usd } from "./open-store.js";
import { CONFLICT } from "./rejections.js";

const DISPLAY = { title: "Order 17", description: "Two cakes", callToAction: "pay" } as const;
const AMOUNT = { currency: "USD", value: 5000 };

const openPayments = async (shop: Shop) => {
  const { client, merchant, partner } = shop;
  const { accountID } = merchant;
  const base = {
    accountID,
    partnerAccountID: partner.accountID,
    merchantPaymentMethodID: merchant.method("moov-wallet"),
    display: DISPLAY,
  };
  return {
    ...shop,
    accountID,
    create: (details: object) => createPaymentLink(client, { ...base, ...details } as CreatePaymentLinkInput),
    readLink: (paymentLinkCode: string) => getPaymentLink(client, { accountID, paymentLinkCode }),
    readTransfer: async (paymentLinkCode: string) => {
      const transfers = await listTransfers(client, { accountID, paymentLinkCode });
      expect(transfers).toHaveLength(1);
      return transfers[0];
    },
  };
};

const openCardPayments = async (lastFour = "1111") =>
  openPayments(await withCard(await openShop(), lastFour));

const openInvoice = async (shop: Awaited<ReturnType<typeof openPayments>>, dueDate?: string) => {
  const { client, accountID, customer, sandbox } = shop;
  const { invoiceID } = await createInvoice(client, {
    accountID,
    customerAccountID: customer.accountID,
    lineItems: { items: [{ name: "Cake", quantity: 2, basePrice: usd("25.00") }] },
    ...(dueDate !== undefined && { dueDate }),
  });
  const key = { accountID, invoiceID };
  const { paymentLinkCode: code = "" } = await updateInvoice(client, { ...key, status: "unpaid" });
  return {
    key,
    code,
    read: () => getInvoice(client, key),
    pay: (type: "card-payment" | "ach-debit-collect") =>
      sandbox.usePaymentLink(code, { paymentMethodID: customer.method(type) }),
  };
};

describe("sandbox.usePaymentLink", () => {
  it("pays the merchant, until the payment link is used", async () => {
    const { sandbox, customer, merchant, balance, create, readLink, readTransfer } = await openCardPayments();
    const before = await balance(merchant);
    const payment = { allowedMethods: ["card-payment"], metadata: { order: "17" } };
    const { code } = await create({ amount: AMOUNT, payment, maxUses: 1 });
    const paymentMethodID = customer.method("card-payment");
    const transferID = sandbox.usePaymentLink(code, { paymentMethodID });
    expect(await readLink(code)).toMatchObject({ status: "used", uses: 1, lastUsedOn: expect.any(String) });
    await sandbox.clock.advance({ hours: 3 });
    expect(await readTransfer(code)).toMatchObject({
      transferID,
      status: "completed",
      amount: AMOUNT,
      description: "Order 17",
      metadata: { order: "17" },
    });
    expect(await balance(merchant)).toBe(before + 5000);
    expect(() => sandbox.usePaymentLink(code, { paymentMethodID })).toThrow(/`used`/);
  });

  it("pays a recipient from the wallet of the merchant", async () => {
    const shop = await openPayments(await openShop());
    const { sandbox, customer, merchant, partner, fund, transfer, balance, create, readTransfer } = shop;
    await fund(5000);
    await transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), 5000);
    const payout = { allowedMethods: ["ach-credit-standard"], recipient: { email: "amanda@yang.example" } };
    const { code } = await create({ amount: AMOUNT, payout });
    sandbox.usePaymentLink(code, { paymentMethodID: customer.method("ach-credit-standard") });
    await sandbox.clock.advance({ hours: 2 });
    expect(await readTransfer(code)).toMatchObject({ status: "completed" });
    expect(await balance(merchant)).toBe(0);
  });

  it("can be used again after a payment has failed", async () => {
    const { sandbox, customer, create, readLink } = await openCardPayments("0000");
    const { code } = await create({
      amount: AMOUNT,
      payment: { allowedMethods: ["card-payment"] },
      maxUses: 1,
    });
    sandbox.usePaymentLink(code, { paymentMethodID: customer.method("card-payment") });
    await sandbox.clock.advance({ hours: 1 });
    expect(await readLink(code)).toMatchObject({ status: "active", uses: 0 });
  });

  const CARD = { allowedMethods: ["card-payment"] };
  const RANGE = { minimum: usd("50.01"), maximum: usd("60.00") };
  const PAYOUT = { allowedMethods: ["push-to-card"], recipient: { email: "amanda@yang.example" } };
  it.each<[string, object, object, RegExp]>([
    [
      "no payment method",
      { amount: AMOUNT, payment: CARD },
      { paymentMethodID: undefined },
      /paymentMethodID/,
    ],
    [
      "a type that is not allowed",
      { amount: AMOUNT, payment: { allowedMethods: ["apple-pay"] } },
      {},
      /apple-pay/,
    ],
    ["an amount where it is fixed", { amount: AMOUNT, payment: CARD }, { amount: AMOUNT }, /Omit `amount`/],
    ["no amount where it is chosen", { customAmountPayment: CARD }, {}, /Set `amount`/],
    [
      "an amount out of range",
      { customAmountPayment: { ...CARD, amountRange: RANGE } },
      { amount: AMOUNT },
      /Check `amount`/,
    ],
    [
      "a transfer that the sandbox rejects",
      { customAmountPayment: CARD },
      { amount: { currency: "EUR", value: 1 } },
      /USD/,
    ],
    [
      "an amount that is not a positive integer",
      { customAmountPayment: CARD },
      { amount: { currency: "USD", value: -1 } },
      /`amount` must be/,
    ],
    ["a payment where money is paid out", { amount: AMOUNT, payout: PAYOUT }, {}, /push-to-card/],
  ])("rejects %s", async (_, details, use, message) => {
    const { sandbox, customer, create, readLink } = await openCardPayments();
    const { code } = await create(details);
    const request = { paymentMethodID: customer.method("card-payment"), ...use };
    const pay = () => sandbox.usePaymentLink(code, request);
    expect(pay).toThrow(ConfigurationError);
    expect(pay).toThrow(message);
    const link = await readLink(code);
    expect(link).toMatchObject({ uses: 0 });
    expect(link).not.toHaveProperty("lastUsedOn");
  });

  it("accepts an amount of the customer's choice", async () => {
    const { sandbox, customer, create, readTransfer } = await openCardPayments();
    const customAmountPayment = { allowedMethods: ["card-payment"], amountRange: { minimum: usd("50.00") } };
    const { code } = await create({ customAmountPayment });
    const paymentMethodID = customer.method("card-payment");
    sandbox.usePaymentLink(code, { paymentMethodID, amount: AMOUNT });
    expect(await readTransfer(code)).toMatchObject({ amount: AMOUNT });
    expect(() => sandbox.usePaymentLink("none", { paymentMethodID })).toThrow(/no such payment link/);
  });
});

describe("an invoice that is paid with its payment link", () => {
  it.each(["createInvoicePayment", "updateInvoice"])("is not paid twice while %s runs", async (operation) => {
    const shop = await openCardPayments();
    const { key, read, pay } = await openInvoice(shop);
    const call =
      operation === "updateInvoice"
        ? updateInvoice(shop.client, { ...key, status: "canceled" }).result()
        : createInvoicePayment(shop.client, { ...key, amount: usd("50.00") }).result();
    const transferID = pay("card-payment");
    expect(await call).toMatchObject(CONFLICT);
    await shop.sandbox.clock.advance({ hours: 3 });
    expect(await read()).toMatchObject({ status: "paid", invoicePayments: [{ transfer: { transferID } }] });
  });

  it("is named by its transfer", async () => {
    const shop = await openCardPayments();
    const { key, code, pay } = await openInvoice(shop);
    pay("card-payment");
    expect(await shop.readTransfer(code)).toMatchObject({ invoiceID: key.invoiceID });
  });

  it("is pending, paid and refunded with its transfer", async () => {
    const shop = await openCardPayments();
    const { client, partner } = shop;
    const { key, read, pay } = await openInvoice(shop);
    const transferID = pay("card-payment");
    expect(await read()).toMatchObject({
      status: "payment-pending",
      pendingAmount: usd("50.000000000"),
      paidAmount: usd("0.000000000"),
      invoicePayments: [{ invoicePaymentType: "transfer", transfer: { transferID } }],
    });
    expect(await updateInvoice(client, { ...key, status: "canceled" }).result()).toMatchObject(CONFLICT);
    const early = createInvoicePayment(client, { ...key, amount: usd("1.00") });
    expect(await early.result()).toMatchObject(CONFLICT);
    await shop.sandbox.clock.advance({ hours: 3 });
    const paid = await read();
    expect(paid).toMatchObject({
      status: "paid",
      pendingAmount: usd("0.000000000"),
      paidAmount: usd("50.000000000"),
      paidOn: expect.any(String),
    });
    const accountID = partner.accountID;
    await initiateRefund(client, { accountID, transferID, amount: 1000 });
    await shop.sandbox.clock.advance({ hours: 3 });
    expect(await read()).toEqual({ ...paid, refundedAmount: usd("10.000000000") });
  });

  it("can be paid again after its payment was returned, and is then overdue", async () => {
    const shop = await openPayments(await openShop());
    const { key, code, read, pay } = await openInvoice(shop, "2026-01-10T00:00:00Z");
    const transferID = pay("ach-debit-collect");
    await shop.sandbox.clock.advance({ hours: 2 });
    expect(await read()).toMatchObject({ status: "paid" });
    await shop.sandbox.clock.advance({ days: 10 });
    expect(await read()).toMatchObject({ status: "paid" });
    shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R10" });
    const returned = await read();
    expect(returned).toMatchObject({ status: "overdue", paidAmount: usd("0.000000000") });
    expect(returned).not.toHaveProperty("paidOn");
    expect(await shop.readLink(code)).toMatchObject({ status: "used" });
    await createInvoicePayment(shop.client, { ...key, amount: usd("50.00") });
    expect(await read()).toMatchObject({ status: "paid" });
  });

  it("is unpaid again after its payment has failed, and becomes overdue", async () => {
    const shop = await openCardPayments("0000");
    const { code, read, pay } = await openInvoice(shop, "2026-01-10T00:00:00Z");
    pay("card-payment");
    await shop.sandbox.clock.advance({ hours: 1 });
    expect(await read()).toMatchObject({ status: "unpaid", pendingAmount: usd("0.000000000") });
    expect(await shop.readLink(code)).toMatchObject({ status: "active" });
    await shop.sandbox.clock.advance({ days: 10 });
    expect(await read()).toMatchObject({ status: "overdue" });
  });
});

it("sends receipts when a payment starts and when it is refunded", async () => {
  const shop = await openCardPayments();
  const { sandbox, client, partner, customer, create } = shop;
  const { code } = await create({ amount: AMOUNT, payment: { allowedMethods: ["card-payment"] } });
  const transferID = sandbox.usePaymentLink(code, { paymentMethodID: customer.method("card-payment") });
  const kind = "sale.customer.v1";
  await createReceipts(client, [{ kind, email: "amanda@yang.example", forTransferID: transferID }]);
  await sandbox.clock.advance({ hours: 3 });
  const readSent = async () => {
    const receipts = await listReceipts(openClientOf(sandbox), { id: transferID });
    return receipts.map(({ emailAccountID, sentFor = [] }) => [emailAccountID, sentFor.length]);
  };
  expect(await readSent()).toEqual([
    [customer.accountID, 1],
    [undefined, 1],
  ]);
  await initiateRefund(client, { accountID: partner.accountID, transferID });
  expect(await readSent()).toEqual([
    [customer.accountID, 2],
    [undefined, 2],
  ]);
});
