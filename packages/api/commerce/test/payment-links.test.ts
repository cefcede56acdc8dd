import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  createPaymentLink,
  disablePaymentLink,
  getPaymentLink,
  getPaymentLinkQRCode,
  listPaymentLinks,
  type PaymentLinkPaymentInput,
  type PaymentLinkPayoutInput,
  updatePaymentLink,
} from "../src/index.js";
import { accountID, DONATION_LINK, PAYMENT_LINK, PAYOUT_LINK, partnerAccountID, usd } from "./fixtures.js";

const { code: paymentLinkCode, merchantPaymentMethodID, display } = PAYMENT_LINK;

const LINKS = `/accounts/${accountID}/payment-links`;
const LINK = `${LINKS}/${paymentLinkCode}`;

const key = { accountID, paymentLinkCode };
const DISPLAY = { title: "Order 17", description: "Two cakes", callToAction: "pay" } as const;
const BODY = { partnerAccountID, merchantPaymentMethodID, display: DISPLAY };
const AMOUNT = { currency: "USD", value: 5100 };

const COLLECTION: PaymentLinkPaymentInput = {
  allowedMethods: ["apple-pay", "card-payment", "ach-debit-collect", "google-pay"],
  cardDetails: { dynamicDescriptor: "BAKERY" },
  achDetails: { companyEntryDescription: "CAKES", originatingCompanyName: "BAKERY" },
  metadata: { order: "17" },
};

const PAYOUT: PaymentLinkPayoutInput = {
  allowedMethods: [
    "push-to-card",
    "rtp-credit",
    "ach-credit-same-day",
    "ach-credit-standard",
    "push-to-apple-pay",
    "push-to-google-pay",
  ],
  recipient: { phone: { number: "8185551212", countryCode: "1" } },
  metadata: { order: "17" },
  pushOptions: { allowedSpeeds: ["instant", "deferred"], deferredBy: "48h" },
  feePaidBy: { "push-to-card": "destination", "rtp-credit": "source" },
};

const LINE_ITEMS = {
  items: [
    {
      name: "Cake",
      basePrice: usd("25.000000001"),
      quantity: 2,
      options: [
        { name: "No cream", quantity: 1, priceModifier: usd("-0.5"), imageIDs: ["i1"], group: "Extras" },
        { name: "Plain", quantity: 1 },
      ],
      imageIDs: ["i2"],
      productID: "p1",
    },
  ],
};

const EVERY_FIELD = {
  ...BODY,
  expiresOn: "2026-02-01T00:00:00.5+01:00",
  customer: { requireAddress: true, requirePhone: false, tippingEnabled: true, metadata: { plan: "gold" } },
  lineItems: LINE_ITEMS,
  amountDetails: { tax: usd("1.00"), surcharge: usd("0.50") },
};

const CUSTOM = {
  ...COLLECTION,
  amountRange: { minimum: usd("1.00"), maximum: usd("100.00") },
  suggestedAmounts: [usd("5.00"), usd("10.00")],
};

const EVERY_CHANGE = {
  amount: AMOUNT,
  expiresOn: "2026-02-01T00:00:00Z",
  display: DISPLAY,
  customer: EVERY_FIELD.customer,
  payment: COLLECTION,
  payout: PAYOUT,
  customAmountPayment: CUSTOM,
  lineItems: LINE_ITEMS,
  amountDetails: EVERY_FIELD.amountDetails,
};

const ISSUES = {
  amount: { currency: "is wrong", value: "is wrong" },
  expiresOn: "is wrong",
  display: { title: "is wrong" },
  payment: { allowedMethods: "is wrong", cardDetails: { dynamicDescriptor: "is wrong" } },
  payout: { recipient: { phone: { number: "is wrong" } }, pushOptions: { deferredBy: "is wrong" } },
  customAmountPayment: { amountRange: "is wrong" },
  lineItems: {
    items: {
      "0": {
        basePrice: { valueDecimal: "is wrong" },
        options: { "1": { priceModifier: { currency: "is wrong" } } },
      },
    },
  },
  amountDetails: { tax: "is wrong" },
};

const ISSUE_PATHS = [
  ["amount", "currency"],
  ["amount", "value"],
  ["expiresOn"],
  ["display", "title"],
  ["payment", "allowedMethods"],
  ["payment", "cardDetails", "dynamicDescriptor"],
  ["payout", "recipient", "phone", "number"],
  ["payout", "pushOptions", "deferredBy"],
  ["customAmountPayment", "amountRange"],
  ["lineItems", "items", "0", "basePrice", "valueDecimal"],
  ["lineItems", "items", "0", "options", "1", "priceModifier", "currency"],
  ["amountDetails", "tax"],
];

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe.each([
  {
    operation: "createPaymentLink",
    cases: operationConformance(createPaymentLink, {
      requests: [
        {
          input: { accountID, ...BODY, amount: AMOUNT, payment: { allowedMethods: ["card-payment"] } },
          request: {
            method: "POST",
            path: LINKS,
            json: { ...BODY, amount: AMOUNT, payment: { allowedMethods: ["card-payment"] } },
          },
          idempotent: false,
        },
        {
          name: "every field of a payment",
          input: { accountID, ...EVERY_FIELD, amount: AMOUNT, maxUses: 0, payment: COLLECTION },
          request: {
            method: "POST",
            path: LINKS,
            json: { ...EVERY_FIELD, amount: AMOUNT, maxUses: 0, payment: COLLECTION },
          },
        },
        {
          name: "every field of a payout",
          input: { accountID, ...EVERY_FIELD, amount: AMOUNT, maxUses: 1, payout: PAYOUT },
          request: {
            method: "POST",
            path: LINKS,
            json: { ...EVERY_FIELD, amount: AMOUNT, maxUses: 1, payout: PAYOUT },
          },
        },
        {
          name: "every field of a custom amount",
          input: { accountID, ...EVERY_FIELD, maxUses: 5, customAmountPayment: CUSTOM },
          request: {
            method: "POST",
            path: LINKS,
            json: { ...EVERY_FIELD, maxUses: 5, customAmountPayment: CUSTOM },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID, ...BODY, amount: AMOUNT }, issues: [""] },
        {
          name: "two kinds",
          input: { accountID, ...BODY, amount: AMOUNT, payment: COLLECTION, payout: PAYOUT },
          issues: [""],
        },
        {
          name: "a payment without what it needs",
          input: { payment: {} },
          issues: [
            "accountID",
            "amount",
            "display",
            "merchantPaymentMethodID",
            "partnerAccountID",
            "payment.allowedMethods",
          ],
        },
        {
          name: "a custom amount with an amount",
          input: { accountID, ...BODY, amount: AMOUNT, customAmountPayment: CUSTOM },
          issues: ["amount"],
        },
        {
          name: "values at the wrong side of the limits",
          input: {
            accountID,
            ...BODY,
            amount: { currency: "US", value: -1 },
            maxUses: -1,
            expiresOn: "2026-02-01",
            display: { ...DISPLAY, callToAction: "buy" },
            payment: {
              allowedMethods: [],
              cardDetails: { dynamicDescriptor: "ABC" },
              achDetails: {
                companyEntryDescription: "12345678901",
                originatingCompanyName: "12345678901234567",
              },
            },
            lineItems: { items: [{ ...LINE_ITEMS.items[0], quantity: 1.5, basePrice: usd("-1.00") }] },
            amountDetails: { tax: usd("1") },
          },
          issues: [
            "amount.currency",
            "amount.value",
            "amountDetails.tax.valueDecimal",
            "display.callToAction",
            "expiresOn",
            "lineItems.items.0.basePrice.valueDecimal",
            "lineItems.items.0.quantity",
            "maxUses",
            "payment.achDetails.companyEntryDescription",
            "payment.achDetails.originatingCompanyName",
            "payment.allowedMethods",
            "payment.cardDetails.dynamicDescriptor",
          ],
        },
        {
          name: "a payout to nobody, and with undocumented values",
          input: {
            accountID,
            ...BODY,
            amount: AMOUNT,
            payout: {
              allowedMethods: ["card-payment"],
              recipient: {},
              pushOptions: { allowedSpeeds: ["slow"], deferredBy: "72h" },
              feePaidBy: { "push-to-card": "moov" },
            },
          },
          issues: [
            "payout.allowedMethods.0",
            "payout.feePaidBy.push-to-card",
            "payout.pushOptions.allowedSpeeds.0",
            "payout.pushOptions.deferredBy",
            "payout.recipient",
          ],
        },
      ],
      responses: [
        { body: PAYMENT_LINK, result: PAYMENT_LINK },
        { name: "a payout", body: PAYOUT_LINK, result: PAYOUT_LINK },
        { name: "an amount of the customer's choice", body: DONATION_LINK, result: DONATION_LINK },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            partnerAccountID: "is wrong",
            merchantPaymentMethodID: "is wrong",
            maxUses: "is wrong",
            ...ISSUES,
          },
          [["partnerAccountID"], ["merchantPaymentMethodID"], ["maxUses"], ...ISSUE_PATHS],
        ),
      ],
    }),
  },
  {
    operation: "listPaymentLinks",
    cases: operationConformance(listPaymentLinks, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: LINKS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, types: ["payment", "custom-amount-payment"], skip: 0, count: 20 },
          request: {
            method: "GET",
            path: LINKS,
            query: { types: "payment,custom-amount-payment", skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "no types", input: { accountID, types: [] }, issues: ["types"] },
        {
          name: "wrong filters",
          input: { accountID, types: ["payment", "gift"], skip: -1, count: 1.5 },
          issues: ["count", "skip", "types.1"],
        },
      ],
      responses: [
        { body: [PAYMENT_LINK, PAYOUT_LINK], result: [PAYMENT_LINK, PAYOUT_LINK] },
        { name: "no payment links", body: [], result: [] },
      ],
      pages: {
        input: { accountID, count: 2 },
        pages: [[PAYMENT_LINK, PAYOUT_LINK], [PAYOUT_LINK]],
        requests: [
          { method: "GET", path: LINKS, query: { count: "2" } },
          { method: "GET", path: LINKS, query: { count: "2", skip: "2" } },
        ],
        items: [PAYMENT_LINK, PAYOUT_LINK],
      },
    }),
  },
  {
    operation: "getPaymentLink",
    cases: operationConformance(getPaymentLink, {
      requests: [{ input: key, request: { method: "GET", path: LINK }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "paymentLinkCode"] }],
      responses: [
        { body: PAYMENT_LINK, result: PAYMENT_LINK },
        {
          name: "values that are not documented",
          body: { ...PAYMENT_LINK, status: "paused", display: { ...display, callToAction: "buy" } },
          result: { ...PAYMENT_LINK, status: "paused", display: { ...display, callToAction: "buy" } },
        },
      ],
    }),
  },
  {
    operation: "updatePaymentLink",
    cases: operationConformance(updatePaymentLink, {
      requests: [
        { input: key, request: { method: "PATCH", path: LINK, json: {} }, idempotent: false },
        {
          name: "every field",
          input: { ...key, ...EVERY_CHANGE },
          request: { method: "PATCH", path: LINK, json: EVERY_CHANGE },
        },
        {
          name: "parts of objects, and fields to remove",
          input: {
            ...key,
            amount: { value: 5200 },
            expiresOn: null,
            display: { title: "Order 18" },
            customAmountPayment: { amountRange: { maximum: { valueDecimal: "50.00" } } },
            payout: { pushOptions: { deferredBy: "24h" } },
            lineItems: {},
            amountDetails: { tax: null, surcharge: { valueDecimal: "0.25" } },
          },
          request: {
            method: "PATCH",
            path: LINK,
            json: {
              amount: { value: 5200 },
              expiresOn: null,
              display: { title: "Order 18" },
              customAmountPayment: { amountRange: { maximum: { valueDecimal: "50.00" } } },
              payout: { pushOptions: { deferredBy: "24h" } },
              lineItems: {},
              amountDetails: { tax: null, surcharge: { valueDecimal: "0.25" } },
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "paymentLinkCode"] },
        {
          name: "wrong values",
          input: {
            ...key,
            amount: null,
            display: { callToAction: "buy" },
            payment: { allowedMethods: [] },
            payout: { recipient: { email: "amanda@yang.example", phone: { number: "8185551212" } } },
            amountDetails: { tax: { valueDecimal: "1" } },
          },
          issues: [
            "amount",
            "amountDetails.tax.valueDecimal",
            "display.callToAction",
            "payment.allowedMethods",
            "payout.recipient",
          ],
        },
        { name: "fields that cannot be changed", input: { ...key, maxUses: 3 }, issues: [""] },
      ],
      responses: [{ body: PAYMENT_LINK, result: PAYMENT_LINK }],
      errors: [BAD_REQUEST, CONFLICT, unprocessable(ISSUES, ISSUE_PATHS)],
    }),
  },
  {
    operation: "disablePaymentLink",
    cases: operationConformance(disablePaymentLink, {
      requests: [{ input: key, request: { method: "DELETE", path: LINK }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "paymentLinkCode"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
  {
    operation: "getPaymentLinkQRCode",
    cases: operationConformance(getPaymentLinkQRCode, {
      requests: [
        {
          input: key,
          request: { method: "GET", path: `${LINK}/qrcode`, headers: { accept: "image/png" } },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "paymentLinkCode"] }],
      responses: [
        {
          headers: { "content-type": "image/png" },
          body: PNG,
          result: { bytes: PNG, contentType: "image/png" },
        },
      ],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
