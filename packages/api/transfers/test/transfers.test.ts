import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import {
  batchGetTransfers,
  type CreateTransferInput,
  createTransfer,
  createTransferOptions,
  getTransfer,
  listTransfers,
  type Transfer,
  updateTransfer,
} from "../src/index.js";
import {
  ACCOUNT_ID,
  ASYNC_TRANSFER,
  BANK_METHOD,
  BANK_METHOD_ID,
  CARD_PAYMENT,
  PAYOUT,
  TRANSFER_ID,
  WALLET_METHOD,
  WALLET_METHOD_ID,
} from "./fixtures.js";
import { BAD_REQUEST, unprocessable } from "./responses.js";

const accountID = ACCOUNT_ID;
const transferID = TRANSFER_ID;
const TRANSFERS = `/accounts/${accountID}/transfers`;

const PAY_OUT = {
  source: { paymentMethodID: WALLET_METHOD_ID },
  destination: { paymentMethodID: BANK_METHOD_ID },
  amount: { currency: "USD", value: 1204 },
} as const;

const PRICE = { currency: "USD", valueDecimal: "12.987654321" };

/** The fields of the body. */
const EVERY_FIELD: Omit<CreateTransferInput, "accountID"> = {
  source: {
    paymentMethodID: WALLET_METHOD_ID,
    cardDetails: { dynamicDescriptor: "Harbor Bakery", transactionSource: "unscheduled" },
    achDetails: {
      companyEntryDescription: "Payroll",
      originatingCompanyName: "Harbor Bakery",
      debitHoldPeriod: "2-days",
      secCode: "CCD",
      addenda: [{ record: "Invoice 17" }],
    },
  },
  destination: {
    paymentMethodID: BANK_METHOD_ID,
    cardDetails: {
      dynamicDescriptor: "Harbor Bakery",
      scheduledDeliveryOn: "2026-01-06T09:00:00-05:00",
      payoutType: "loyalty",
    },
    achDetails: {
      companyEntryDescription: "Payroll",
      originatingCompanyName: "Harbor Bakery",
      addenda: [{ record: "Invoice 17" }],
    },
  },
  amount: { currency: "USD", value: 1204 },
  facilitatorFee: { total: 120, totalDecimal: "1.2", markup: 90, markupDecimal: "0.9" },
  description: "x".repeat(256),
  metadata: { run: "2026-01" },
  foreignID: "wages-17",
  lineItems: {
    items: [
      {
        name: "Cake",
        basePrice: PRICE,
        quantity: 2,
        options: [
          { name: "Large", quantity: 1, priceModifier: PRICE, imageIDs: ["i2"], group: "Size" },
          { name: "Plain", quantity: 1, priceModifier: { ...PRICE, valueDecimal: "-0.50" } },
        ],
        imageIDs: ["i1"],
        productID: "cake",
      },
    ],
  },
  amountDetails: { tip: PRICE, tax: PRICE, surcharge: PRICE },
  feePaidBy: { payout: "destination" },
};

describe.each([
  {
    operation: "createTransferOptions",
    cases: operationConformance(createTransferOptions, {
      requests: [
        {
          input: {
            accountID,
            source: { accountID },
            destination: { accountID, paymentMethodID: BANK_METHOD_ID },
            amount: PAY_OUT.amount,
          },
          request: {
            method: "POST",
            path: `/accounts/${accountID}/transfer-options`,
            json: {
              source: { accountID },
              destination: { accountID, paymentMethodID: BANK_METHOD_ID },
              amount: PAY_OUT.amount,
            },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "amount", "destination", "source"] },
        {
          name: "wrong values",
          input: { accountID, source: { walletID: "w" }, destination: { accountID: "a/b" }, amount: 12 },
          issues: ["amount", "destination.accountID", "source"],
        },
      ],
      responses: [
        {
          body: { sourceOptions: [WALLET_METHOD], destinationOptions: [BANK_METHOD] },
          result: { sourceOptions: [WALLET_METHOD], destinationOptions: [BANK_METHOD] },
        },
        { name: "no options", body: {}, result: {} },
      ],
      errors: [BAD_REQUEST, unprocessable({ amount: "is wrong" }, { amount: "is wrong" }, [["amount"]])],
    }),
  },
  {
    operation: "createTransfer",
    cases: operationConformance(createTransfer, {
      requests: [
        {
          input: { accountID, ...PAY_OUT },
          request: {
            method: "POST",
            path: TRANSFERS,
            json: PAY_OUT,
            headers: { "x-wait-for": undefined },
          },
          idempotent: true,
        },
        {
          name: "every field",
          input: { accountID, ...EVERY_FIELD, idempotencyKey: "wages-17", waitFor: "rail-response" },
          request: {
            method: "POST",
            path: TRANSFERS,
            json: EVERY_FIELD,
            headers: { "x-idempotency-key": "wages-17", "x-wait-for": "rail-response" },
          },
        },
        {
          name: "a transfer of a group",
          input: { accountID, ...PAY_OUT, source: { transferID } },
          request: { method: "POST", path: TRANSFERS, json: { ...PAY_OUT, source: { transferID } } },
        },
        {
          name: "a payment token",
          input: { accountID, ...PAY_OUT, source: { paymentToken: "tok_1", transferID: undefined } },
          request: {
            method: "POST",
            path: TRANSFERS,
            json: { ...PAY_OUT, source: { paymentToken: "tok_1" } },
          },
        },
      ],
      invalidInputs: [
        { input: undefined, issues: ["accountID", "amount", "destination", "source"] },
        { name: "no source", input: { accountID, ...PAY_OUT, source: {} }, issues: ["source"] },
        {
          name: "two sources",
          input: { accountID, ...PAY_OUT, source: { transferID, paymentMethodID: WALLET_METHOD_ID } },
          issues: ["source"],
        },
        {
          name: "a source of another type",
          input: { accountID, ...PAY_OUT, source: WALLET_METHOD_ID },
          issues: ["source"],
        },
        {
          name: "no destination",
          input: { accountID, ...PAY_OUT, destination: {} },
          issues: ["destination.paymentMethodID"],
        },
        {
          name: "an amount in dollars",
          input: { accountID, ...PAY_OUT, amount: { currency: "USD", value: 12.5 } },
          issues: ["amount.value"],
        },
        {
          name: "an amount as a string",
          input: { accountID, ...PAY_OUT, amount: { currency: "USD", value: "1250" } },
          issues: ["amount.value"],
        },
        {
          name: "an amount that is not safe",
          input: { accountID, ...PAY_OUT, amount: { currency: "USD", value: 2 ** 53 } },
          issues: ["amount.value"],
        },
        {
          name: "a negative amount of an unknown currency",
          input: { accountID, ...PAY_OUT, amount: { currency: "$", value: -1 } },
          issues: ["amount.currency", "amount.value"],
        },
        {
          name: "limits of the source",
          input: {
            accountID,
            ...PAY_OUT,
            source: {
              paymentMethodID: WALLET_METHOD_ID,
              cardDetails: { dynamicDescriptor: "abc", transactionSource: "once" },
              achDetails: {
                companyEntryDescription: "x".repeat(11),
                originatingCompanyName: "x".repeat(17),
                debitHoldPeriod: "3-days",
                secCode: "ABC",
                addenda: [{ record: 1 }],
              },
            },
          },
          issues: [
            "source.achDetails.addenda.0.record",
            "source.achDetails.companyEntryDescription",
            "source.achDetails.debitHoldPeriod",
            "source.achDetails.originatingCompanyName",
            "source.achDetails.secCode",
            "source.cardDetails.dynamicDescriptor",
            "source.cardDetails.transactionSource",
          ],
        },
        {
          name: "limits of the destination",
          input: {
            accountID,
            ...PAY_OUT,
            destination: {
              paymentMethodID: "a/../b",
              cardDetails: {
                dynamicDescriptor: "x".repeat(23),
                scheduledDeliveryOn: "tomorrow",
                payoutType: "bonus",
              },
              achDetails: { companyEntryDescription: "abc", originatingCompanyName: "abc", secCode: "PPD" },
            },
          },
          issues: [
            "destination.achDetails",
            "destination.achDetails.companyEntryDescription",
            "destination.achDetails.originatingCompanyName",
            "destination.cardDetails.dynamicDescriptor",
            "destination.cardDetails.payoutType",
            "destination.cardDetails.scheduledDeliveryOn",
            "destination.paymentMethodID",
          ],
        },
        {
          name: "limits of the transfer",
          input: {
            accountID,
            ...PAY_OUT,
            facilitatorFee: { total: 1.5, totalDecimal: "1", markup: -1, markupDecimal: "1.0123456789" },
            description: "x".repeat(257),
            metadata: { run: 1 },
            lineItems: { items: [{ name: "Cake", basePrice: { currency: "USD", value: 1 }, quantity: 0.5 }] },
            amountDetails: { tip: 1 },
            feePaidBy: { payout: "partner" },
            waitFor: "payment-method",
            idempotencyKey: "x".repeat(37),
          },
          issues: [
            "amountDetails.tip",
            "description",
            "facilitatorFee.markup",
            "facilitatorFee.markupDecimal",
            "facilitatorFee.total",
            "facilitatorFee.totalDecimal",
            "feePaidBy.payout",
            "idempotencyKey",
            "lineItems.items.0.basePrice",
            "lineItems.items.0.basePrice.valueDecimal",
            "lineItems.items.0.quantity",
            "metadata.run",
            "waitFor",
          ],
        },
      ],
      responses: [
        { body: PAYOUT, result: PAYOUT },
        { name: "a card payment", body: CARD_PAYMENT, result: CARD_PAYMENT },
        { name: "without waiting", body: ASYNC_TRANSFER, result: ASYNC_TRANSFER },
        { status: 201, body: ASYNC_TRANSFER, result: ASYNC_TRANSFER },
        { status: 202, body: PAYOUT, result: PAYOUT },
        { name: "without details", status: 202, body: ASYNC_TRANSFER, result: ASYNC_TRANSFER },
        { name: "the original transfer", status: 409, body: PAYOUT, result: PAYOUT },
        {
          name: "an amount of another type",
          body: { ...PAYOUT, amount: { currency: "USD", value: "1204" } },
          result: { ...PAYOUT, amount: { currency: "USD", value: "1204" } } as never,
          issues: ["amount.value"],
        },
      ],
      errors: [
        BAD_REQUEST,
        { name: "without a transfer", status: 409, body: { error: "busy" }, code: "conflict_error" },
        unprocessable(
          {
            source: "is wrong",
            "FacilitatorFee.TotalDecimal": "is wrong",
            lineItems: { items: { 0: { basePrice: { valueDecimal: "is wrong" } } } },
          },
          {
            source: "is wrong",
            facilitatorFee: { totalDecimal: "is wrong" },
            lineItems: { items: { 0: { basePrice: { valueDecimal: "is wrong" } } } },
          },
          [
            ["source"],
            ["facilitatorFee", "totalDecimal"],
            ["lineItems", "items", "0", "basePrice", "valueDecimal"],
          ],
        ),
      ],
    }),
  },
  {
    operation: "listTransfers",
    cases: operationConformance(listTransfers, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: TRANSFERS }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            accountIDs: ["a1", "a2"],
            authorizationIDs: ["au1", "au2"],
            captureIDs: ["ca1"],
            status: "reversed",
            startDateTime: "2026-01-01T00:00:00Z",
            endDateTime: "2026-02-01T00:00:00.5+01:00",
            groupID: "g1",
            scheduleID: "s1",
            paymentLinkCode: "pl&1",
            foreignID: "wages-17",
            refunded: false,
            disputed: true,
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: TRANSFERS,
            query: {
              accountIDs: "a1,a2",
              authorizationIDs: "au1,au2",
              captureIDs: "ca1",
              status: "reversed",
              startDateTime: "2026-01-01T00:00:00Z",
              endDateTime: "2026-02-01T00:00:00.5+01:00",
              groupID: "g1",
              scheduleID: "s1",
              paymentLinkCode: "pl&1",
              foreignID: "wages-17",
              refunded: "false",
              disputed: "true",
              skip: "0",
              count: "20",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong values",
          input: {
            accountID,
            accountIDs: [],
            authorizationIDs: ["a,b"],
            captureIDs: "ca1",
            status: "paid",
            startDateTime: "2026-01-01",
            endDateTime: "now",
            refunded: "no",
            skip: -1,
            count: 1.5,
          },
          issues: [
            "accountIDs",
            "authorizationIDs.0",
            "captureIDs",
            "count",
            "endDateTime",
            "refunded",
            "skip",
            "startDateTime",
            "status",
          ],
        },
      ],
      responses: [
        { body: [PAYOUT, CARD_PAYMENT], result: [PAYOUT, CARD_PAYMENT] },
        { name: "no transfers", body: [], result: [] },
      ],
      pages: {
        input: { accountID, count: 2 },
        pages: [[PAYOUT, CARD_PAYMENT], [CARD_PAYMENT]],
        requests: [
          { method: "GET", path: TRANSFERS, query: { count: "2" } },
          { method: "GET", path: TRANSFERS, query: { count: "2", skip: "2" } },
        ],
        items: [PAYOUT, CARD_PAYMENT],
      },
      errors: [unprocessable({ groupID: "is wrong" }, { groupID: "is wrong" }, [["groupID"]])],
    }),
  },
  {
    operation: "batchGetTransfers",
    cases: operationConformance(batchGetTransfers, {
      requests: [
        {
          input: { accountID, transferIDs: [transferID, CARD_PAYMENT.transferID] },
          request: {
            method: "POST",
            path: `${TRANSFERS}/.fetch`,
            json: { transferIDs: [transferID, CARD_PAYMENT.transferID] },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["transferIDs"] },
        { name: "one ID", input: { accountID, transferIDs: transferID }, issues: ["transferIDs"] },
      ],
      responses: [
        { body: { [transferID]: PAYOUT }, result: { [transferID]: PAYOUT } },
        {
          name: "a field that is not documented",
          body: { [transferID]: { ...PAYOUT, risk: "low" } },
          result: { [transferID]: { ...PAYOUT, risk: "low" } as Transfer },
        },
        { name: "no transfers", body: {}, result: {} },
      ],
      // The case adds a string to the map, whose values are transfers.
    }).filter(({ name }) => name !== "accepts fields that are not documented"),
  },
  {
    operation: "getTransfer",
    cases: operationConformance(getTransfer, {
      requests: [
        {
          input: { accountID, transferID },
          request: { method: "GET", path: `${TRANSFERS}/${transferID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "transferID"] },
        {
          name: "another path",
          input: { accountID: "..", transferID: "a/b" },
          issues: ["accountID", "transferID"],
        },
      ],
      responses: [
        { body: PAYOUT, result: PAYOUT },
        { name: "a card payment", body: CARD_PAYMENT, result: CARD_PAYMENT },
      ],
    }),
  },
  {
    operation: "updateTransfer",
    cases: operationConformance(updateTransfer, {
      requests: [
        {
          input: { accountID, transferID, metadata: { run: "2026-02" }, foreignID: "wages-18" },
          request: {
            method: "PATCH",
            path: `${TRANSFERS}/${transferID}`,
            json: { metadata: { run: "2026-02" }, foreignID: "wages-18" },
          },
          idempotent: false,
        },
        {
          name: "fields to remove",
          input: { accountID, transferID, metadata: null, foreignID: null },
          request: {
            method: "PATCH",
            path: `${TRANSFERS}/${transferID}`,
            json: { metadata: null, foreignID: null },
          },
        },
      ],
      invalidInputs: [
        {
          input: { accountID, metadata: { run: 1 }, amount: PAY_OUT.amount },
          issues: ["", "metadata.run", "transferID"],
        },
      ],
      responses: [{ body: PAYOUT, result: PAYOUT }],
      errors: [unprocessable({ foreignID: "is wrong" }, { foreignID: "is wrong" }, [["foreignID"]])],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => {
    await run();
  });
});
