import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  createInvoice,
  createInvoicePayment,
  deleteInvoice,
  getInvoice,
  listInvoicePayments,
  listInvoices,
  updateInvoice,
} from "../src/index.js";
import {
  accountID,
  customerAccountID,
  DRAFT,
  EXTERNAL_PAYMENT,
  INVOICE,
  TRANSFER_PAYMENT,
  usd,
} from "./fixtures.js";

const { invoiceID } = INVOICE;

const INVOICES = `/accounts/${accountID}/invoices`;
const PATH = `${INVOICES}/${invoiceID}`;
const PAYMENTS = `${PATH}/payments`;

const key = { accountID, invoiceID };

const ITEM = { name: "Cake", basePrice: usd("25.00"), quantity: 2 };
const BODY = { customerAccountID, lineItems: { items: [ITEM] } };
const EVERY_ITEM_FIELD = {
  ...ITEM,
  productID: "p1",
  options: [
    { name: "No cream", quantity: 1, priceModifier: usd("-0.50"), group: "Extras" },
    { name: "Plain", quantity: 1 },
  ],
};
const EVERY_FIELD = {
  description: "Birthday",
  lineItems: { items: [EVERY_ITEM_FIELD] },
  invoiceDate: "2026-01-01T00:00:00Z",
  dueDate: "2026-01-31T00:00:00.5+01:00",
  amountDetails: { tax: usd("1.00"), surcharge: usd("0.50") },
};

const ISSUES = {
  description: "is wrong",
  lineItems: {
    items: {
      "0": {
        productID: "is wrong",
        basePrice: { currency: "is wrong" },
        options: { "1": { quantity: "is wrong" } },
      },
    },
  },
  invoiceDate: "is wrong",
  dueDate: "is wrong",
  amountDetails: { tax: "is wrong", surcharge: "is wrong" },
};

const ISSUE_PATHS = [
  ["description"],
  ["lineItems", "items", "0", "productID"],
  ["lineItems", "items", "0", "basePrice", "currency"],
  ["lineItems", "items", "0", "options", "1", "quantity"],
  ["invoiceDate"],
  ["dueDate"],
  ["amountDetails", "tax"],
  ["amountDetails", "surcharge"],
];

const FILTERS = [
  "status",
  "customerAccountID",
  "createdStartDateTime",
  "createdEndDateTime",
  "dueStartDateTime",
  "dueEndDateTime",
  "skip",
  "count",
];

const rejectFields = (names: readonly string[]) =>
  unprocessable(
    Object.fromEntries(names.map((name) => [name, "is wrong"])),
    names.map((name) => [name]),
  );

describe.each([
  {
    operation: "createInvoice",
    cases: operationConformance(createInvoice, {
      requests: [
        {
          input: { accountID, ...BODY },
          request: { method: "POST", path: INVOICES, json: BODY },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, customerAccountID, ...EVERY_FIELD },
          request: { method: "POST", path: INVOICES, json: { customerAccountID, ...EVERY_FIELD } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "customerAccountID", "lineItems"] },
        {
          name: "wrong values",
          input: {
            accountID,
            customerAccountID: "",
            lineItems: {
              items: [
                {
                  ...ITEM,
                  quantity: 0.5,
                  options: [{ name: "Large", quantity: "1", priceModifier: usd("+1.0") }],
                },
              ],
            },
            invoiceDate: "2026-01-01",
            dueDate: null,
            amountDetails: { tax: usd("-1.00") },
          },
          issues: [
            "amountDetails.tax.valueDecimal",
            "customerAccountID",
            "dueDate",
            "invoiceDate",
            "lineItems.items.0.options.0.priceModifier.valueDecimal",
            "lineItems.items.0.options.0.quantity",
            "lineItems.items.0.quantity",
          ],
        },
        { name: "fields that Moov sets", input: { accountID, ...BODY, status: "unpaid" }, issues: [""] },
        {
          name: "images, which follow from products",
          input: { accountID, customerAccountID, lineItems: { items: [{ ...ITEM, imageIDs: ["i1"] }] } },
          issues: ["lineItems.items.0"],
        },
      ],
      responses: [
        { status: 201, body: DRAFT, result: DRAFT },
        { name: "every field", status: 201, body: INVOICE, result: INVOICE },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ customerAccountID: "is wrong", ...ISSUES }, [["customerAccountID"], ...ISSUE_PATHS]),
      ],
    }),
  },
  {
    operation: "listInvoices",
    cases: operationConformance(listInvoices, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: INVOICES }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            status: "payment-pending",
            customerAccountID,
            createdStartDateTime: "2026-01-01T00:00:00Z",
            createdEndDateTime: "2026-02-01T00:00:00.5+01:00",
            dueStartDateTime: "2026-01-02T00:00:00.168497001Z",
            dueEndDateTime: "2026-02-02T00:00:00-07:00",
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: INVOICES,
            query: {
              status: "payment-pending",
              customerAccountID,
              createdStartDateTime: "2026-01-01T00:00:00Z",
              createdEndDateTime: "2026-02-01T00:00:00.5+01:00",
              dueStartDateTime: "2026-01-02T00:00:00.168497001Z",
              dueEndDateTime: "2026-02-02T00:00:00-07:00",
              skip: "0",
              count: "20",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong filters",
          input: {
            accountID,
            status: "open",
            customerAccountID: "",
            createdStartDateTime: "2026-01-01",
            createdEndDateTime: "2026-01-01T00:00:00",
            dueStartDateTime: "today",
            dueEndDateTime: 0,
            skip: -1,
            count: 1.5,
          },
          issues: [...FILTERS].sort(),
        },
      ],
      responses: [
        { body: [INVOICE, DRAFT], result: [INVOICE, DRAFT] },
        { name: "no invoices", body: [], result: [] },
      ],
      errors: [rejectFields(FILTERS)],
      pages: {
        input: { accountID, status: "draft" },
        pages: [[INVOICE, DRAFT], [DRAFT]],
        requests: [
          { method: "GET", path: INVOICES, query: { status: "draft" } },
          { method: "GET", path: INVOICES, query: { status: "draft", skip: "2" } },
        ],
        items: [INVOICE, DRAFT],
      },
    }),
  },
  {
    operation: "getInvoice",
    cases: operationConformance(getInvoice, {
      requests: [{ input: key, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "invoiceID"] }],
      responses: [
        { body: INVOICE, result: INVOICE },
        {
          name: "a status that is not documented",
          body: { ...DRAFT, status: "paused" },
          result: { ...DRAFT, status: "paused" },
        },
      ],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
  {
    operation: "updateInvoice",
    cases: operationConformance(updateInvoice, {
      requests: [
        { input: key, request: { method: "PATCH", path: PATH, json: {} }, idempotent: false },
        {
          name: "every field",
          input: { ...key, ...EVERY_FIELD, status: "unpaid" },
          request: { method: "PATCH", path: PATH, json: { ...EVERY_FIELD, status: "unpaid" } },
        },
        {
          name: "parts of objects, and fields to remove",
          input: {
            ...key,
            lineItems: {},
            invoiceDate: null,
            dueDate: null,
            status: "canceled",
            amountDetails: { tax: { valueDecimal: "2.00" } },
          },
          request: {
            method: "PATCH",
            path: PATH,
            json: {
              lineItems: {},
              invoiceDate: null,
              dueDate: null,
              status: "canceled",
              amountDetails: { tax: { valueDecimal: "2.00" } },
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "invoiceID"] },
        {
          name: "a status that Moov sets, and wrong values",
          input: {
            ...key,
            status: "paid",
            description: null,
            amountDetails: { surcharge: { currency: "US" } },
          },
          issues: ["amountDetails.surcharge.currency", "description", "status"],
        },
        { name: "another customer", input: { ...key, customerAccountID }, issues: [""] },
      ],
      responses: [{ body: INVOICE, result: INVOICE }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ status: "is wrong", ...ISSUES }, [["status"], ...ISSUE_PATHS]),
      ],
    }),
  },
  {
    operation: "deleteInvoice",
    cases: operationConformance(deleteInvoice, {
      requests: [{ input: key, request: { method: "DELETE", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "invoiceID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "createInvoicePayment",
    cases: operationConformance(createInvoicePayment, {
      requests: [
        {
          input: { ...key, amount: usd("20.00") },
          request: { method: "POST", path: PAYMENTS, json: { amount: usd("20.00") } },
          idempotent: false,
        },
        {
          name: "every field",
          input: {
            ...key,
            amount: usd("20.000000001"),
            foreignID: "check-1042",
            description: "Check 1042",
            paymentDate: "2026-01-01T00:00:00Z",
          },
          request: {
            method: "POST",
            path: PAYMENTS,
            json: {
              amount: usd("20.000000001"),
              foreignID: "check-1042",
              description: "Check 1042",
              paymentDate: "2026-01-01T00:00:00Z",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "amount", "invoiceID"] },
        {
          name: "wrong values",
          input: { ...key, amount: { currency: "USD", value: 2000 }, foreignID: 1, paymentDate: "today" },
          issues: ["amount", "amount.valueDecimal", "foreignID", "paymentDate"],
        },
      ],
      responses: [
        { body: EXTERNAL_PAYMENT, result: EXTERNAL_PAYMENT },
        {
          name: "a type that is not documented",
          body: { ...TRANSFER_PAYMENT, invoicePaymentType: "gift" },
          result: { ...TRANSFER_PAYMENT, invoicePaymentType: "gift" },
        },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            amount: { currency: "is wrong", valueDecimal: "is wrong" },
            foreignID: "is wrong",
            description: "is wrong",
            paymentDate: "is wrong",
          },
          [
            ["amount", "currency"],
            ["amount", "valueDecimal"],
            ["foreignID"],
            ["description"],
            ["paymentDate"],
          ],
        ),
      ],
    }),
  },
  {
    operation: "listInvoicePayments",
    cases: operationConformance(listInvoicePayments, {
      requests: [{ input: key, request: { method: "GET", path: PAYMENTS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "invoiceID"] }],
      responses: [
        { body: [EXTERNAL_PAYMENT, TRANSFER_PAYMENT], result: [EXTERNAL_PAYMENT, TRANSFER_PAYMENT] },
        { name: "no payments", body: [], result: [] },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
