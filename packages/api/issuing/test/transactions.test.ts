import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import {
  getIssuedCardAuthorization,
  getIssuedCardTransaction,
  listIssuedCardAuthorizationEvents,
  listIssuedCardAuthorizations,
  listIssuedCardTransactions,
} from "../src/index.js";
import { ACCOUNT_ID, AUTHORIZATION, CARD, DECLINED, EVENT, PAYMENT } from "./fixtures.js";

const accountID = ACCOUNT_ID;
const { issuedCardID } = CARD;
const { authorizationID } = AUTHORIZATION;
const { cardTransactionID } = PAYMENT;

const AUTHORIZATIONS = `/issuing/${accountID}/authorizations`;
const EVENTS = `${AUTHORIZATIONS}/${authorizationID}/events`;
const PAYMENTS = `/issuing/${accountID}/card-transactions`;

const START = "2026-01-01T00:00:00Z";
const END = "2026-02-01T00:00:00.5+01:00";

const CLEARING = { ...EVENT, eventID: cardTransactionID, eventType: "clearing", result: "processed" };
const OTHER_PAYMENT = { ...PAYMENT, cardTransactionID: "7d40c1b2-a3f4-4e5d-8c6b-9a0b1c2d3e4f" };

describe.each([
  {
    operation: "listIssuedCardAuthorizations",
    cases: operationConformance(listIssuedCardAuthorizations, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: AUTHORIZATIONS }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            issuedCardID,
            statuses: ["pending", "declined", "canceled", "cleared", "expired"],
            startDateTime: START,
            endDateTime: END,
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: AUTHORIZATIONS,
            query: {
              issuedCardID,
              statuses: "pending,declined,canceled,cleared,expired",
              startDateTime: START,
              endDateTime: END,
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
            issuedCardID: "",
            statuses: ["approved"],
            startDateTime: "2026-01-01",
            endDateTime: "2026-01-01T00:00:00",
            skip: -1,
            count: 1.5,
          },
          issues: ["count", "endDateTime", "issuedCardID", "skip", "startDateTime", "statuses.0"],
        },
        { name: "no statuses", input: { accountID, statuses: [] }, issues: ["statuses"] },
      ],
      responses: [
        { body: [AUTHORIZATION, DECLINED], result: [AUTHORIZATION, DECLINED] },
        { name: "no authorizations", body: [], result: [] },
      ],
      pages: {
        input: { accountID, statuses: ["declined"] },
        pages: [[AUTHORIZATION, DECLINED], [DECLINED]],
        requests: [
          { method: "GET", path: AUTHORIZATIONS, query: { statuses: "declined" } },
          { method: "GET", path: AUTHORIZATIONS, query: { statuses: "declined", skip: "2" } },
        ],
        items: [AUTHORIZATION, DECLINED],
      },
    }),
  },
  {
    operation: "getIssuedCardAuthorization",
    cases: operationConformance(getIssuedCardAuthorization, {
      requests: [
        {
          input: { accountID, authorizationID },
          request: { method: "GET", path: `${AUTHORIZATIONS}/${authorizationID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "authorizationID"] }],
      responses: [
        { body: AUTHORIZATION, result: AUTHORIZATION },
        { name: "only required fields", body: DECLINED, result: DECLINED },
      ],
    }),
  },
  {
    operation: "listIssuedCardAuthorizationEvents",
    cases: operationConformance(listIssuedCardAuthorizationEvents, {
      requests: [
        { input: { accountID, authorizationID }, request: { method: "GET", path: EVENTS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, authorizationID, skip: 0, count: 20 },
          request: { method: "GET", path: EVENTS, query: { skip: "0", count: "20" } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "authorizationID"] },
        { name: "a wrong page", input: { accountID, authorizationID, count: -1 }, issues: ["count"] },
      ],
      responses: [{ body: [EVENT], result: [EVENT] }],
      pages: {
        input: { accountID, authorizationID, count: 1 },
        pages: [[EVENT], [CLEARING], []],
        requests: [
          { method: "GET", path: EVENTS, query: { count: "1" } },
          { method: "GET", path: EVENTS, query: { count: "1", skip: "1" } },
          { method: "GET", path: EVENTS, query: { count: "1", skip: "2" } },
        ],
        items: [EVENT, CLEARING],
      },
    }),
  },
  {
    operation: "listIssuedCardTransactions",
    cases: operationConformance(listIssuedCardTransactions, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: PAYMENTS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, issuedCardID, startDateTime: START, endDateTime: END, skip: 0, count: 20 },
          request: {
            method: "GET",
            path: PAYMENTS,
            query: { issuedCardID, startDateTime: START, endDateTime: END, skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong filters",
          input: { accountID, issuedCardID: "a/b", startDateTime: "now", endDateTime: 0 },
          issues: ["endDateTime", "issuedCardID", "startDateTime"],
        },
        {
          name: "statuses, which payments do not have",
          input: { accountID, statuses: ["cleared"] },
          issues: [""],
        },
      ],
      responses: [{ body: [PAYMENT], result: [PAYMENT] }],
      pages: {
        input: { accountID },
        pages: [[PAYMENT], [PAYMENT, OTHER_PAYMENT], []],
        requests: [
          { method: "GET", path: PAYMENTS },
          { method: "GET", path: PAYMENTS, query: { skip: "1" } },
          { method: "GET", path: PAYMENTS, query: { skip: "3" } },
        ],
        items: [PAYMENT, OTHER_PAYMENT],
      },
    }),
  },
  {
    operation: "getIssuedCardTransaction",
    cases: operationConformance(getIssuedCardTransaction, {
      requests: [
        {
          input: { accountID, cardTransactionID },
          request: { method: "GET", path: `${PAYMENTS}/${cardTransactionID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "cardTransactionID"] }],
      responses: [
        { body: PAYMENT, result: PAYMENT },
        {
          name: "no authorization",
          body: { ...PAYMENT, authorizationID: undefined },
          result: (({ authorizationID: _, ...payment }) => payment)(PAYMENT),
        },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
