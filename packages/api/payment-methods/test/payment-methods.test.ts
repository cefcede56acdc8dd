import { operationConformance } from "@moovkit/conformance";
import type { PaymentMethod } from "@moovkit/models";
import { describe, it } from "vitest";
import { getPaymentMethod, listPaymentMethods } from "../src/index.js";
import { PAYMENT_METHODS } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const paymentMethodID = "b7d2c5a0-0c9d-4a39-9d0a-3f2f4b7c1e55";
const bankAccountID = "9c1e6a52-52f4-4a0e-8d0f-57f4c1b7e9a3";

const PATH = `/accounts/${accountID}/payment-methods`;

/** A payment method of a type that Moov adds later. */
const BARTER = { paymentMethodID, paymentMethodType: "barter", goods: ["bread"] } as unknown as PaymentMethod;

describe.each([
  {
    operation: "listPaymentMethods",
    cases: operationConformance(listPaymentMethods, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: PATH }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, paymentMethodType: "ach-credit-same-day", sourceID: bankAccountID },
          request: {
            method: "GET",
            path: PATH,
            query: { paymentMethodType: "ach-credit-same-day", sourceID: bankAccountID },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "every parameter",
          input: { accountID: "..", paymentMethodType: "barter", sourceID: "" },
          issues: ["accountID", "paymentMethodType", "sourceID"],
        },
        {
          name: "several types",
          input: { accountID, paymentMethodType: ["rtp-credit", "ach-credit-same-day"] },
          issues: ["paymentMethodType"],
        },
      ],
      responses: [
        { name: "a payment method of each type", body: PAYMENT_METHODS, result: [...PAYMENT_METHODS] },
        { name: "a type that Moov adds later", body: [BARTER], result: [BARTER] },
        { name: "no payment methods", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getPaymentMethod",
    cases: operationConformance(getPaymentMethod, {
      requests: [
        {
          input: { accountID, paymentMethodID },
          request: { method: "GET", path: `${PATH}/${paymentMethodID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "paymentMethodID"] },
        {
          name: "IDs that change the path",
          input: { accountID: "a/b", paymentMethodID: ".." },
          issues: ["accountID", "paymentMethodID"],
        },
      ],
      responses: PAYMENT_METHODS.map((paymentMethod) => ({
        name: paymentMethod.paymentMethodType,
        body: paymentMethod,
        result: paymentMethod,
      })),
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
