import {
  createInvoicePayment,
  createProduct,
  deleteInvoice,
  getInvoice,
  getPaymentLink,
  type Invoice,
  listInvoicePayments,
  listInvoices,
  updateInvoice,
  uploadImage,
} from "@moovkit/commerce";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalOf } from "../src/line-item-total.js";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, reopen } from "./open-client.js";
import { openStore, toPNG, usd } from "./open-store.js";
import { CONFLICT, NOT_FOUND, unprocessable } from "./rejections.js";

const NOTHING = usd("0.000000000");

const openInvoices = async () => {
  const store = await openStore();
  const { client, accountID, draftInvoice } = store;
  const send = ({ invoiceID }: Invoice) => updateInvoice(client, { accountID, invoiceID, status: "unpaid" });
  return {
    ...store,
    send,
    sendInvoice: async (details: Parameters<typeof draftInvoice>[0] = {}) =>
      send(await draftInvoice(details)),
    toKey: ({ invoiceID }: Invoice) => ({ accountID, invoiceID }),
  };
};

describe("createInvoice", () => {
  it("creates a draft with exact amounts", async () => {
    const { sandbox, client, accountID, customerAccountID, draftInvoice, takeEvents, toKey } =
      await openInvoices();
    const items = [
      {
        name: "Cake",
        quantity: 3,
        basePrice: usd("0.10"),
        options: [
          { name: "Cherries", quantity: 2, priceModifier: usd("0.1") },
          { name: "No cream", quantity: 1, priceModifier: usd("-0.000000001") },
        ],
      },
      { name: "Candle", quantity: 1, basePrice: usd("0.000000001") },
    ];
    const invoice = await draftInvoice({
      description: "Birthday",
      lineItems: { items },
      invoiceDate: "2026-01-01T00:00:00Z",
      dueDate: "2026-01-31T00:00:00Z",
      amountDetails: { tax: usd("0.07"), surcharge: usd("0.01") },
    });
    expect(invoice).toEqual({
      invoiceID: invoice.invoiceID,
      invoiceNumber: "INV-1",
      description: "Birthday",
      customerAccountID,
      customerDisplayName: "Amanda Yang",
      customerEmail: "amanda@yang.example",
      partnerAccountID: sandbox.partnerAccountID,
      status: "draft",
      lineItems: { items },
      subtotalAmount: usd("0.899999998"),
      amountDetails: { tax: usd("0.07"), surcharge: usd("0.01") },
      totalAmount: usd("0.979999998"),
      pendingAmount: NOTHING,
      paidAmount: NOTHING,
      refundedAmount: NOTHING,
      disputedAmount: NOTHING,
      createdOn: expect.stringMatching(/^2026-01-01T/),
      invoiceDate: "2026-01-01T00:00:00Z",
      dueDate: "2026-01-31T00:00:00Z",
    });
    expect(await getInvoice(client, toKey(invoice))).toEqual(invoice);
    expect(await takeEvents("invoice.")).toEqual([
      { type: "invoice.created", data: { accountID, invoiceID: invoice.invoiceID } },
    ]);
  });

  it("counts the invoices of each account", async () => {
    const { client, customerAccountID, draftInvoice } = await openInvoices();
    const other = await createBusiness(client);
    const numbers = [
      await draftInvoice(),
      await draftInvoice(),
      await draftInvoice({ accountID: other, customerAccountID }),
    ].map(({ invoiceNumber }) => invoiceNumber);
    expect(numbers).toEqual(["INV-1", "INV-2", "INV-1"]);
  });

  it("adds the images of products to line items", async () => {
    const { client, accountID, draftInvoice } = await openInvoices();
    const { imageID, publicID, link } = await uploadImage(client, { accountID, image: toPNG() });
    const { productID } = await createProduct(client, {
      accountID,
      title: "Cake",
      basePrice: usd("1.00"),
      images: [{ imageID }],
    });
    const item = { name: "Cake", quantity: 1, basePrice: usd("25.00"), productID };
    const { lineItems } = await draftInvoice({ lineItems: { items: [item] } });
    expect(lineItems.items).toEqual([{ ...item, images: [{ imageID, publicID, link }] }]);
  });

  const CAKE = { name: "Cake", quantity: 1, basePrice: usd("25.00") };
  it.each<[string, object, object]>([
    ["an unknown customer", { customerAccountID: UNKNOWN_ID }, { customerAccountID: expect.any(String) }],
    [
      "a product of another account",
      { lineItems: { items: [CAKE, { ...CAKE, productID: UNKNOWN_ID }] } },
      { lineItems: { items: { 1: { productID: expect.any(String) } } } },
    ],
    [
      "options in another currency",
      {
        lineItems: {
          items: [
            {
              ...CAKE,
              options: [{ name: "Large", quantity: 0, priceModifier: { ...usd("1.0"), currency: "EUR" } }],
            },
          ],
        },
      },
      {
        lineItems: {
          items: {
            0: {
              options: { 0: { quantity: expect.any(String), priceModifier: { currency: "must be USD" } } },
            },
          },
        },
      },
    ],
    [
      "a surcharge in another currency",
      { amountDetails: { surcharge: { ...usd("1.0"), currency: "EUR" } } },
      { amountDetails: { surcharge: expect.stringMatching(/USD/) } },
    ],
  ])("rejects %s", async (_, details, fields) => {
    const { draftInvoice } = await openInvoices();
    expect(await draftInvoice(details).result()).toMatchObject(unprocessable(fields));
  });

  it("rejects an invoice without line items", async () => {
    const { draftInvoice } = await openInvoices();
    const result = await draftInvoice({ lineItems: { items: [] } }).result();
    expect(result).toMatchObject({ error: { code: "generic_error" } });
  });
});

it("adds up line items without rounding", () => {
  const units = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const toDecimal = (value: bigint) => `${value / 10n ** 9n}.${String(value % 10n ** 9n).padStart(9, "0")}`;
  const item = fc.record({ price: units, modifier: units, choices: fc.nat(9), quantity: fc.nat(99) });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const expected = items.reduce(
        (sum, { price, modifier, choices, quantity }) =>
          sum + (price + modifier * BigInt(choices)) * BigInt(quantity),
        0n,
      );
      const lineItems = items.map(({ price, modifier, choices, quantity }) => ({
        basePrice: usd(toDecimal(price)),
        quantity,
        options: [{ quantity: choices, priceModifier: usd(toDecimal(modifier)) }],
      }));
      expect(totalOf(lineItems)).toBe(expected);
    }),
  );
});

describe("updateInvoice", () => {
  it("changes a draft, and computes its amounts again", async () => {
    const { client, draftInvoice, takeEvents, toKey } = await openInvoices();
    const invoice = await draftInvoice({
      dueDate: "2026-01-31T00:00:00Z",
      amountDetails: { tax: usd("1.00") },
    });
    await takeEvents();
    const updated = await updateInvoice(client, {
      ...toKey(invoice),
      description: "Wedding",
      dueDate: null,
      lineItems: { items: [{ name: "Cake", quantity: 1, basePrice: usd("99.90") }] },
      amountDetails: { tax: { valueDecimal: "0.10" } },
    });
    expect(updated).toMatchObject({
      description: "Wedding",
      status: "draft",
      subtotalAmount: usd("99.900000000"),
      totalAmount: usd("100.000000000"),
    });
    expect(updated).not.toHaveProperty("dueDate");
    expect(await takeEvents()).toEqual([]);
    const surcharge = { valueDecimal: "1.00" };
    const result = await updateInvoice(client, { ...toKey(invoice), amountDetails: { surcharge } }).result();
    expect(result).toMatchObject(unprocessable({ amountDetails: { surcharge: expect.any(String) } }));
  });

  it("sends a draft with a payment link", async () => {
    const { client, accountID, merchantPaymentMethodID, sendInvoice, takeEvents } = await openInvoices();
    const invoice = await sendInvoice({ description: "Birthday" });
    const { invoiceID, paymentLinkCode = "", paymentLinkURL, sentOn } = invoice;
    expect({ status: invoice.status, sentOn }).toEqual({ status: "unpaid", sentOn: expect.any(String) });
    expect(await getPaymentLink(client, { accountID, paymentLinkCode })).toMatchObject({
      paymentLinkType: "invoice-payment",
      status: "active",
      link: paymentLinkURL,
      merchantPaymentMethodID,
      amount: { currency: "USD", value: 5000 },
      maxUses: 1,
      display: { title: "Invoice INV-1", description: "Birthday", callToAction: "pay" },
      payment: { allowedMethods: ["card-payment", "apple-pay", "google-pay", "ach-debit-collect"] },
      lineItems: invoice.lineItems,
    });
    expect(await takeEvents("invoice.updated")).toEqual([
      { type: "invoice.updated", data: { accountID, invoiceID, status: "unpaid" } },
    ]);
  });

  it.each<[string, object]>([
    ["with a total of 0", { lineItems: { items: [{ name: "Cake", quantity: 1, basePrice: usd("0.0") }] } }],
    [
      "with fractions of a cent",
      { lineItems: { items: [{ name: "Cake", quantity: 1, basePrice: usd("1.001") }] } },
    ],
    [
      "whose total is too large for a transfer",
      { lineItems: { items: [{ name: "Cake", quantity: 1, basePrice: usd(`${"9".repeat(400)}.00`) }] } },
    ],
  ])("does not send an invoice %s", async (_, details) => {
    const { client, draftInvoice, send, toKey } = await openInvoices();
    const draft = await draftInvoice(details);
    expect(await send(draft).result()).toMatchObject(CONFLICT);
    expect(await getInvoice(client, toKey(draft))).toEqual(draft);
  });

  it("does not send an invoice of an account that cannot collect payments", async () => {
    const { client, draftInvoice } = await openInvoices();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    const { invoiceID } = await draftInvoice({ accountID });
    const result = await updateInvoice(client, { accountID, invoiceID, status: "unpaid" }).result();
    expect(result).toMatchObject(CONFLICT);
  });

  it("only cancels an invoice that was sent, and disables its payment link", async () => {
    const { client, accountID, sendInvoice, send, toKey } = await openInvoices();
    const invoice = await sendInvoice();
    const key = toKey(invoice);
    expect(await updateInvoice(client, { ...key, description: "Late" }).result()).toMatchObject(CONFLICT);
    expect(await send(invoice).result()).toMatchObject(CONFLICT);
    const canceled = await updateInvoice(client, { ...key, status: "canceled" });
    expect(canceled).toMatchObject({ status: "canceled", canceledOn: expect.any(String) });
    const { paymentLinkCode = "" } = invoice;
    expect(await getPaymentLink(client, { accountID, paymentLinkCode })).toMatchObject({
      status: "disabled",
    });
    expect(await updateInvoice(client, { ...key, status: "canceled" }).result()).toMatchObject(CONFLICT);
  });
});

describe("an invoice that was sent", () => {
  it("becomes overdue when it is due, also in a copy of the sandbox", async () => {
    const { sandbox, client, accountID, sendInvoice, takeEvents, toKey } = await openInvoices();
    const invoice = await sendInvoice({ dueDate: "2026-01-03T00:00:00Z" });
    await takeEvents();
    await sandbox.clock.advance({ hours: 47 });
    expect(await getInvoice(client, toKey(invoice))).toEqual(invoice);
    const copy = await reopen(sandbox);
    for (const { sandbox: each, client: eachClient } of [{ sandbox, client }, copy]) {
      await each.clock.advance({ hours: 1 });
      expect(await getInvoice(eachClient, toKey(invoice))).toEqual({ ...invoice, status: "overdue" });
    }
    const data = { accountID, invoiceID: invoice.invoiceID, status: "overdue" };
    expect(await takeEvents("invoice.")).toEqual([{ type: "invoice.updated", data }]);
  });

  it("is not overdue after it was canceled", async () => {
    const { sandbox, client, sendInvoice, toKey } = await openInvoices();
    const key = toKey(await sendInvoice({ dueDate: "2026-01-03T00:00:00Z" }));
    await updateInvoice(client, { ...key, status: "canceled" });
    await sandbox.clock.advance({ days: 3 });
    expect(await getInvoice(client, key)).toMatchObject({ status: "canceled" });
  });

  it("can be paid in parts outside of Moov", async () => {
    const { sandbox, client, accountID, sendInvoice, takeEvents, toKey } = await openInvoices();
    const invoice = await sendInvoice({ dueDate: "2026-01-03T00:00:00Z" });
    const { paymentLinkCode = "" } = invoice;
    const key = toKey(invoice);
    await sandbox.clock.advance({ days: 3 });
    await takeEvents();
    const first = await createInvoicePayment(client, {
      ...key,
      amount: usd("20.01"),
      description: "Check 1042",
      foreignID: "check-1042",
      paymentDate: "2026-01-02T00:00:00Z",
    });
    expect(first).toEqual({
      invoicePaymentID: expect.any(String),
      invoicePaymentType: "external",
      amount: usd("20.01"),
      external: { description: "Check 1042", foreignID: "check-1042", paymentDate: "2026-01-02T00:00:00Z" },
    });
    expect(await getInvoice(client, key)).toMatchObject({
      status: "overdue",
      paidAmount: usd("20.010000000"),
    });
    expect(await getPaymentLink(client, { accountID, paymentLinkCode })).toMatchObject({
      status: "disabled",
    });
    const second = await createInvoicePayment(client, { ...key, amount: usd("29.990000000") });
    expect(await getInvoice(client, key)).toMatchObject({
      status: "paid",
      paidOn: expect.any(String),
      paidAmount: usd("50.000000000"),
      invoicePayments: [first, second],
    });
    expect(await listInvoicePayments(client, key)).toEqual([first, second]);
    const data = { ...key, status: "paid" };
    expect(await takeEvents("invoice.")).toEqual([{ type: "invoice.updated", data }]);
    expect(await createInvoicePayment(client, { ...key, amount: usd("0.01") }).result()).toMatchObject(
      CONFLICT,
    );
  });

  it.each([
    ["above the total", usd("50.000000001"), { valueDecimal: expect.any(String) }],
    ["of 0", usd("0.0"), { valueDecimal: expect.any(String) }],
    ["in another currency", { currency: "EUR", valueDecimal: "50.00" }, { currency: "must be USD" }],
  ])("rejects a payment %s", async (_, amount, fields) => {
    const { client, sendInvoice, toKey } = await openInvoices();
    const result = await createInvoicePayment(client, { ...toKey(await sendInvoice()), amount }).result();
    expect(result).toMatchObject(unprocessable({ amount: fields }));
  });
});

describe("deleteInvoice", () => {
  it("hides a draft from lists", async () => {
    const { client, accountID, draftInvoice, send, toKey } = await openInvoices();
    const draft = await draftInvoice();
    await deleteInvoice(client, toKey(draft));
    expect(await listInvoices(client, { accountID })).toEqual([]);
    expect(await getInvoice(client, toKey(draft))).toEqual({ ...draft, disabledOn: expect.any(String) });
    expect(await send(draft).result()).toMatchObject(CONFLICT);
    expect(await deleteInvoice(client, toKey(draft)).result()).toMatchObject(CONFLICT);
  });

  it("only deletes drafts", async () => {
    const { client, sendInvoice, toKey } = await openInvoices();
    expect(await deleteInvoice(client, toKey(await sendInvoice())).result()).toMatchObject(CONFLICT);
  });
});

it("a draft cannot be paid", async () => {
  const { client, draftInvoice, toKey } = await openInvoices();
  const key = toKey(await draftInvoice());
  expect(await createInvoicePayment(client, { ...key, amount: usd("1.00") }).result()).toMatchObject(
    CONFLICT,
  );
  expect(await listInvoicePayments(client, key)).toEqual([]);
});

it("an invoice belongs to one account", async () => {
  const { client, draftInvoice } = await openInvoices();
  const { invoiceID } = await draftInvoice();
  const key = { accountID: await createBusiness(client), invoiceID };
  expect(await getInvoice(client, key).result()).toMatchObject(NOT_FOUND);
  expect(await updateInvoice(client, key).result()).toMatchObject(NOT_FOUND);
  expect(await deleteInvoice(client, key).result()).toMatchObject(NOT_FOUND);
  expect(await listInvoicePayments(client, key).result()).toMatchObject(NOT_FOUND);
  expect(await createInvoicePayment(client, { ...key, amount: usd("1.00") }).result()).toMatchObject(
    NOT_FOUND,
  );
});

it.each<[object, readonly number[]]>([
  [{}, [0, 1, 2]],
  [{ status: "unpaid" }, [1]],
  [{ status: "draft" }, [0, 2]],
  [{ createdStartDateTime: "2026-01-01T12:00:00Z" }, [2]],
  [{ createdEndDateTime: "2026-01-01T12:00:00Z" }, [0, 1]],
  [{ dueStartDateTime: "2026-02-01T00:00:00Z" }, [1]],
  [{ dueEndDateTime: "2026-02-01T00:00:00Z" }, [0]],
  [{ customerAccountID: UNKNOWN_ID }, []],
  [{ skip: 1, count: 1 }, [1]],
])("listInvoices with %j returns the invoices %j", async (filters, indexes) => {
  const { sandbox, client, accountID, draftInvoice, sendInvoice } = await openInvoices();
  const first = await draftInvoice({ dueDate: "2026-01-31T00:00:00Z" });
  const second = await sendInvoice({ dueDate: "2026-02-01T00:00:00Z" });
  await sandbox.clock.advance({ days: 1 });
  const invoices = [first, second, await draftInvoice()];
  expect(await listInvoices(client, { accountID, ...filters })).toEqual(
    indexes.map((index) => invoices[index]),
  );
});
