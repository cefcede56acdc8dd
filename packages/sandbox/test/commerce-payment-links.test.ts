import {
  type CreatePaymentLinkInput,
  createPaymentLink,
  disablePaymentLink,
  getPaymentLink,
  getPaymentLinkQRCode,
  listPaymentLinks,
  updateInvoice,
  updatePaymentLink,
} from "@moovkit/commerce";
import { describe, expect, it } from "vitest";
import { BASIC, ORIGIN, send } from "./helpers.js";
import { createBusiness, reopen } from "./open-client.js";
import { openStore, usd } from "./open-store.js";
import { CONFLICT, NOT_FOUND, unprocessable } from "./rejections.js";

const DISPLAY = { title: "Order 17", description: "Two cakes", callToAction: "pay" } as const;
const PAYMENT = { allowedMethods: ["card-payment", "ach-debit-collect"] } as const;
const PAYOUT = {
  allowedMethods: ["push-to-card", "ach-credit-standard"],
  recipient: { email: "amanda@yang.example" },
} as const;
const AMOUNT = { currency: "USD", value: 5000 };

const openLinks = async () => {
  const store = await openStore();
  const { client, sandbox, accountID, merchantPaymentMethodID } = store;
  const base = {
    accountID,
    partnerAccountID: sandbox.partnerAccountID,
    merchantPaymentMethodID,
    display: DISPLAY,
  };
  const create = (details: object) =>
    createPaymentLink(client, { ...base, ...details } as CreatePaymentLinkInput);
  const toKey = ({ code }: { readonly code: string }) => ({ accountID, paymentLinkCode: code });
  return { ...store, base, create, toKey };
};

describe("createPaymentLink", () => {
  it("creates a link for a payment, with line items and tax", async () => {
    const { create, base, client, toKey, accountID } = await openLinks();
    const lineItems = {
      items: [
        {
          name: "Cake",
          quantity: 2,
          basePrice: usd("20.25"),
          options: [{ name: "Large", quantity: 2, priceModifier: usd("1.00"), group: "Size" }],
        },
      ],
    };
    const amountDetails = { tax: usd("5.500000000") };
    const link = await create({ amount: AMOUNT, payment: PAYMENT, lineItems, amountDetails, maxUses: 3 });
    const { merchantPaymentMethodID, partnerAccountID } = base;
    expect(link).toEqual({
      code: expect.stringMatching(/^\w{10}$/),
      paymentLinkType: "payment",
      mode: "sandbox",
      status: "active",
      partnerAccountID,
      merchantAccountID: accountID,
      ownerAccountID: accountID,
      merchantPaymentMethodID,
      link: `https://moov.link/p/${link.code}`,
      amount: AMOUNT,
      uses: 0,
      maxUses: 3,
      display: DISPLAY,
      customer: {},
      payment: PAYMENT,
      lineItems,
      amountDetails,
      createdOn: link.updatedOn,
      updatedOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(await getPaymentLink(client, toKey(link))).toEqual(link);
  });

  it("creates a link for one payout, and for any number of payments", async () => {
    const { create } = await openLinks();
    expect(await create({ amount: AMOUNT, payout: PAYOUT, maxUses: 5 })).toMatchObject({
      paymentLinkType: "payout",
      maxUses: 1,
      payout: PAYOUT,
    });
    expect(await create({ amount: AMOUNT, payment: PAYMENT, maxUses: 0 })).not.toHaveProperty("maxUses");
    const custom = await create({ customAmountPayment: PAYMENT });
    expect(custom).toMatchObject({ paymentLinkType: "custom-amount-payment", status: "active" });
    expect(custom).not.toHaveProperty("amount");
  });

  const CAKE = { name: "Cake", quantity: 1, basePrice: usd("50.00") };
  it.each<[string, object, object]>([
    [
      "another currency",
      { amount: { currency: "EUR", value: 5000 } },
      { amount: { currency: "must be USD" } },
    ],
    ["an amount of 0", { amount: { currency: "USD", value: 0 } }, { amount: { value: "must be above 0" } }],
    [
      "line items with another total",
      { lineItems: { items: [{ ...CAKE, basePrice: usd("49.999999999") }] } },
      { amount: { value: expect.stringMatching(/total/) } },
    ],
    [
      "line items without the tax",
      { lineItems: { items: [CAKE] }, amountDetails: { tax: usd("0.01") } },
      { amount: { value: expect.stringMatching(/total/) } },
    ],
    [
      "no items",
      { lineItems: { items: [{ ...CAKE, quantity: 0, productID: "none" }] } },
      {
        lineItems: {
          items: { 0: { quantity: expect.any(String), productID: expect.any(String) } },
        },
      },
    ],
    [
      "a price below 0",
      {
        lineItems: {
          items: [{ ...CAKE, options: [{ name: "Off", quantity: 2, priceModifier: usd("-25.01") }] }],
        },
      },
      { lineItems: { items: { 0: { basePrice: { valueDecimal: expect.stringMatching(/below 0/) } } } } },
    ],
    ["an expiry in the past", { expiresOn: "2025-12-31T00:00:00Z" }, { expiresOn: "must be in the future" }],
    ["an unknown partner", { partnerAccountID: "none" }, { partnerAccountID: expect.any(String) }],
    [
      "a payment method that is not a wallet of the account",
      { merchantPaymentMethodID: "none" },
      { merchantPaymentMethodID: expect.any(String) },
    ],
    [
      "tax in another currency",
      { amountDetails: { tax: { currency: "EUR", valueDecimal: "1.00" } } },
      { amountDetails: { tax: expect.stringMatching(/USD/) } },
    ],
  ])("rejects %s", async (_, details, fields) => {
    const { create } = await openLinks();
    const result = await create({ amount: AMOUNT, payment: PAYMENT, ...details }).result();
    expect(result).toMatchObject(unprocessable(fields));
  });

  it.each<[string, object, object]>([
    [
      "a range that is empty",
      { amountRange: { minimum: usd("2.00"), maximum: usd("1.99") } },
      { amountRange: expect.any(String) },
    ],
    [
      "a suggestion outside of the range",
      { amountRange: { minimum: usd("2.00") }, suggestedAmounts: [usd("2.00"), usd("1.999999999")] },
      { suggestedAmounts: expect.any(String) },
    ],
  ])("rejects %s", async (_, details, fields) => {
    const { create } = await openLinks();
    const result = await create({ customAmountPayment: { ...PAYMENT, ...details } }).result();
    expect(result).toMatchObject(unprocessable({ customAmountPayment: fields }));
  });

  it("rejects a deferred payout without a delay", async () => {
    const { create } = await openLinks();
    const payout = { ...PAYOUT, pushOptions: { allowedSpeeds: ["deferred"] } };
    expect(await create({ amount: AMOUNT, payout }).result()).toMatchObject(
      unprocessable({ payout: { pushOptions: { deferredBy: expect.any(String) } } }),
    );
  });
});

describe("a payment link", () => {
  it("expires on the clock, and can be extended, also in a copy of the sandbox", async () => {
    const { sandbox, client, create, toKey } = await openLinks();
    const link = await create({ amount: AMOUNT, payment: PAYMENT, expiresOn: "2026-01-02T00:00:00Z" });
    const readStatus = async () => (await getPaymentLink(client, toKey(link))).status;
    await sandbox.clock.advance({ hours: 23 });
    expect(await readStatus()).toBe("active");
    await sandbox.clock.advance({ hours: 1 });
    expect(await readStatus()).toBe("expired");
    const copy = await reopen(sandbox);
    expect(await getPaymentLink(copy.client, toKey(link))).toMatchObject({ status: "expired" });
    await updatePaymentLink(client, { ...toKey(link), expiresOn: null });
    expect(await readStatus()).toBe("active");
  });

  it("changes without its type", async () => {
    const { client, create, toKey } = await openLinks();
    const key = toKey(await create({ amount: AMOUNT, payment: PAYMENT, customer: { requirePhone: true } }));
    const updated = await updatePaymentLink(client, {
      ...key,
      amount: { value: 5100 },
      display: { title: "Order 18" },
      customer: { requireAddress: true },
      payment: { cardDetails: { dynamicDescriptor: "BAKERY" } },
      lineItems: { items: [{ name: "Cake", quantity: 1, basePrice: usd("50.00") }] },
      amountDetails: { tax: usd("1.00") },
    });
    expect(updated).toMatchObject({
      amount: { currency: "USD", value: 5100 },
      display: { ...DISPLAY, title: "Order 18" },
      customer: { requirePhone: true, requireAddress: true },
      payment: { ...PAYMENT, cardDetails: { dynamicDescriptor: "BAKERY" } },
    });
    const update = (changes: object) => updatePaymentLink(client, { ...key, ...changes }).result();
    expect(await update({ amountDetails: { tax: null } })).toMatchObject(
      unprocessable({ amount: { value: expect.any(String) } }),
    );
    expect(await update({ amountDetails: { surcharge: { valueDecimal: "1.00" } } })).toMatchObject(
      unprocessable({ amountDetails: { surcharge: expect.any(String) } }),
    );
    expect(await update({ payout: { allowedMethods: ["rtp-credit"] } })).toMatchObject(CONFLICT);
    expect(await getPaymentLink(client, key)).toEqual(updated);
  });

  it("of a payout replaces its recipient", async () => {
    const { client, create, toKey } = await openLinks();
    const key = toKey(await create({ amount: AMOUNT, payout: PAYOUT }));
    const recipient = { phone: { number: "8185551212", countryCode: "1" } };
    const { payout } = await updatePaymentLink(client, { ...key, payout: { recipient } });
    expect(payout).toEqual({ ...PAYOUT, recipient });
    const pushOptions = { deferredBy: "24h" } as const;
    expect(await updatePaymentLink(client, { ...key, payout: { pushOptions } }).result()).toMatchObject(
      unprocessable({ payout: { pushOptions: { allowedSpeeds: "is required" } } }),
    );
  });

  it("has an amount or lets the customer choose it", async () => {
    const { client, create, toKey } = await openLinks();
    const key = toKey(await create({ customAmountPayment: PAYMENT }));
    const { customAmountPayment } = await updatePaymentLink(client, {
      ...key,
      customAmountPayment: { amountRange: { minimum: usd("1.00") } },
    });
    expect(customAmountPayment).toEqual({ ...PAYMENT, amountRange: { minimum: usd("1.00") } });
    expect(await updatePaymentLink(client, { ...key, amount: AMOUNT }).result()).toMatchObject(
      unprocessable({ amount: { value: expect.any(String) } }),
    );
  });

  it("cannot be changed after it was disabled", async () => {
    const { client, create, toKey } = await openLinks();
    const key = toKey(await create({ amount: AMOUNT, payment: PAYMENT }));
    await disablePaymentLink(client, key);
    const disabled = await getPaymentLink(client, key);
    expect(disabled).toMatchObject({ status: "disabled", disabledOn: disabled.updatedOn });
    await disablePaymentLink(client, key);
    expect(await getPaymentLink(client, key)).toEqual(disabled);
    expect(await updatePaymentLink(client, { ...key, expiresOn: null }).result()).toMatchObject(CONFLICT);
  });

  it("of an invoice cannot be changed", async () => {
    const { client, accountID, draftInvoice } = await openLinks();
    const { invoiceID } = await draftInvoice();
    const { paymentLinkCode = "" } = await updateInvoice(client, { accountID, invoiceID, status: "unpaid" });
    const result = await updatePaymentLink(client, { accountID, paymentLinkCode, expiresOn: null }).result();
    expect(result).toMatchObject(CONFLICT);
  });

  it("belongs to one account", async () => {
    const { client, create } = await openLinks();
    const { code: paymentLinkCode } = await create({ amount: AMOUNT, payment: PAYMENT });
    const key = { accountID: await createBusiness(client), paymentLinkCode };
    expect(await getPaymentLink(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await updatePaymentLink(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await disablePaymentLink(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await getPaymentLinkQRCode(client, key).result()).toMatchObject(NOT_FOUND);
  });
});

it.each<[object, readonly number[]]>([
  [{}, [0, 1, 2]],
  [{ types: ["payment"] }, [0]],
  [{ types: ["payout", "custom-amount-payment"] }, [1, 2]],
  [{ skip: 1, count: 1 }, [1]],
])("listPaymentLinks with %j returns the payment links %j", async (filters, indexes) => {
  const { client, accountID, create } = await openLinks();
  const links = [
    await create({ amount: AMOUNT, payment: PAYMENT }),
    await create({ amount: AMOUNT, payout: PAYOUT }),
    await create({ customAmountPayment: PAYMENT }),
  ];
  expect(await listPaymentLinks(client, { accountID, ...filters })).toEqual(
    indexes.map((index) => links[index]),
  );
});

describe("getPaymentLinkQRCode", () => {
  it("returns a PNG image", async () => {
    const { client, create, toKey } = await openLinks();
    const key = toKey(await create({ amount: AMOUNT, payment: PAYMENT }));
    const { bytes, contentType } = await getPaymentLinkQRCode(client, key);
    expect(contentType).toBe("image/png");
    expect([...bytes.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    expect(width).toBe(height);
    // 25 or more modules and the margin, with 8 pixels each.
    expect(width).toBeGreaterThanOrEqual(8 * 33);
  });

  it.each([
    ["application/json;q=1, image/png;q=0", "json"],
    ["application/json", "json"],
    ["image/png, application/json;q=0.5", "png"],
    ["*/*", "png"],
  ])("returns what `accept: %s` asks for", async (accept, format) => {
    const { client, sandbox, accountID, create, toKey } = await openLinks();
    const key = toKey(await create({ amount: AMOUNT, payment: PAYMENT }));
    const path = `/accounts/${accountID}/payment-links/${key.paymentLinkCode}/qrcode`;
    const { bytes } = await getPaymentLinkQRCode(client, key);
    const headers = { authorization: BASIC, origin: ORIGIN, accept };
    if (format === "json") {
      const { body } = await send(sandbox, path, undefined, headers);
      expect(body).toEqual({ qrCode: Buffer.from(bytes).toString("base64") });
    } else {
      const response = await sandbox.fetch(new Request(`http://sandbox.localhost${path}`, { headers }));
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    }
  });
});
