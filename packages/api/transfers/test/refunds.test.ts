import { operationConformance } from "@moovkit/conformance";
import { ConflictError } from "@moovkit/core";
import { describe, it } from "vitest";
import { createReversal, getRefund, initiateRefund, listRefunds } from "../src/index.js";
import { ACCOUNT_ID, ASYNC_REFUND, CANCELLATION, REFUND, REFUND_ID, TRANSFER_ID } from "./fixtures.js";
import { BAD_REQUEST, unprocessable } from "./responses.js";

const TRANSFER = { accountID: ACCOUNT_ID, transferID: TRANSFER_ID };
const PATH = `/accounts/${ACCOUNT_ID}/transfers/${TRANSFER_ID}`;
const AMOUNT_DETAILS = { surcharge: { currency: "USD", valueDecimal: "0.15" } };
const NESTED_ISSUE = { amountDetails: { surcharge: "is wrong" } };

describe.each([
  {
    operation: "initiateRefund",
    cases: operationConformance(initiateRefund, {
      requests: [
        {
          name: "the whole payment, without a body",
          input: TRANSFER,
          request: { method: "POST", path: `${PATH}/refunds`, headers: { "x-wait-for": undefined } },
          idempotent: true,
        },
        {
          name: "every field",
          input: {
            ...TRANSFER,
            amount: 500,
            amountDetails: AMOUNT_DETAILS,
            idempotencyKey: "refund-17",
            waitFor: "rail-response",
          },
          request: {
            method: "POST",
            path: `${PATH}/refunds`,
            json: { amount: 500, amountDetails: AMOUNT_DETAILS },
            headers: { "x-idempotency-key": "refund-17", "x-wait-for": "rail-response" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "transferID"] },
        {
          name: "wrong values",
          input: {
            ...TRANSFER,
            amount: 5.5,
            amountDetails: { surcharge: 15 },
            idempotencyKey: "",
            waitFor: "payment-method",
          },
          issues: ["amount", "amountDetails.surcharge", "idempotencyKey", "waitFor"],
        },
        { name: "a negative amount", input: { ...TRANSFER, amount: -500 }, issues: ["amount"] },
      ],
      responses: [
        { body: REFUND, result: REFUND },
        { name: "without waiting", body: ASYNC_REFUND, result: ASYNC_REFUND },
        { status: 202, body: REFUND, result: REFUND },
        { name: "the original refund", status: 409, body: REFUND, result: REFUND },
      ],
      errors: [
        BAD_REQUEST,
        { name: "without a refund", status: 409, body: { error: "busy" }, code: "conflict_error" },
        unprocessable({ ...NESTED_ISSUE, error: "is wrong" }, { ...NESTED_ISSUE, error: "is wrong" }, [
          ["amountDetails", "surcharge"],
          ["error"],
        ]),
      ],
    }),
  },
  {
    operation: "listRefunds",
    cases: operationConformance(listRefunds, {
      requests: [{ input: TRANSFER, request: { method: "GET", path: `${PATH}/refunds` }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "transferID"] }],
      responses: [
        { body: [REFUND], result: [REFUND] },
        { name: "no refunds", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getRefund",
    cases: operationConformance(getRefund, {
      requests: [
        {
          input: { ...TRANSFER, refundID: REFUND_ID },
          request: { method: "GET", path: `${PATH}/refunds/${REFUND_ID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "refundID", "transferID"] }],
      responses: [{ body: REFUND, result: REFUND }],
    }),
  },
  {
    operation: "createReversal",
    cases: operationConformance(createReversal, {
      requests: [
        {
          name: "the whole payment, without a body",
          input: TRANSFER,
          request: { method: "POST", path: `${PATH}/reversals` },
          idempotent: true,
        },
        {
          name: "every field",
          input: { ...TRANSFER, amount: 500, amountDetails: AMOUNT_DETAILS, idempotencyKey: "reversal-17" },
          request: {
            method: "POST",
            path: `${PATH}/reversals`,
            json: { amount: 500, amountDetails: AMOUNT_DETAILS },
            headers: { "x-idempotency-key": "reversal-17" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "transferID"] },
        {
          name: "wrong values",
          input: { ...TRANSFER, amount: "500", idempotencyKey: "x".repeat(37) },
          issues: ["amount", "idempotencyKey"],
        },
        {
          name: "details without an amount, which would reverse the whole payment",
          input: { ...TRANSFER, amountDetails: AMOUNT_DETAILS },
          issues: ["amount"],
        },
      ],
      responses: [
        { name: "a refund", body: { refund: REFUND }, result: { refund: REFUND } },
        {
          name: "a cancellation",
          body: { cancellation: CANCELLATION },
          result: { cancellation: CANCELLATION },
        },
        { status: 202, body: { cancellation: CANCELLATION }, result: { cancellation: CANCELLATION } },
        {
          name: "a form that is not documented",
          body: { voided: CANCELLATION },
          result: { voided: CANCELLATION } as never,
          issues: ["cancellation"],
        },
      ],
      errors: [
        BAD_REQUEST,
        { status: 409, body: { error: "used" }, code: "conflict_error", errorClass: ConflictError },
        unprocessable(NESTED_ISSUE, NESTED_ISSUE, [["amountDetails", "surcharge"]]),
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => {
    await run();
  });
});
