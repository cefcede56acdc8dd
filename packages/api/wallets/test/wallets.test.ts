import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createWallet,
  getAdjustment,
  getWallet,
  getWalletTransaction,
  listAdjustments,
  listWallets,
  listWalletTransactions,
  updateWallet,
} from "../src/index.js";
import { ADJUSTMENT, CASH_OUT, DEFAULT_WALLET, PAYMENT, RESERVE } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { walletID } = RESERVE;
const { transactionID } = PAYMENT;
const { adjustmentID } = ADJUSTMENT;

const WALLETS = `/accounts/${accountID}/wallets`;
const WALLET = `${WALLETS}/${walletID}`;
const TRANSACTIONS = `${WALLET}/transactions`;
const ADJUSTMENTS = `/accounts/${accountID}/adjustments`;

describe.each([
  {
    operation: "createWallet",
    cases: operationConformance(createWallet, {
      requests: [
        {
          input: { accountID, name: "Reserve" },
          request: { method: "POST", path: WALLETS, json: { name: "Reserve" } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, name: "Reserve", description: "For taxes", metadata: { plan: "gold" } },
          request: {
            method: "POST",
            path: WALLETS,
            json: { name: "Reserve", description: "For taxes", metadata: { plan: "gold" } },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["name"] },
        {
          name: "wrong types",
          input: { accountID, name: 1, description: null, metadata: { plan: 1 } },
          issues: ["description", "metadata.plan", "name"],
        },
        {
          name: "fields that Moov sets",
          input: { accountID, name: "Reserve", walletType: "general", status: "active" },
          issues: [""],
        },
      ],
      responses: [{ body: RESERVE, result: RESERVE }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("name", "description", "metadata")],
    }),
  },
  {
    operation: "listWallets",
    cases: operationConformance(listWallets, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: WALLETS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, status: "closed", walletType: "card-issuing", skip: 0, count: 20 },
          request: {
            method: "GET",
            path: WALLETS,
            query: { status: "closed", walletType: "card-issuing", skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong filters",
          input: { accountID, status: "open", walletType: "savings", skip: -1, count: 1.5 },
          issues: ["count", "skip", "status", "walletType"],
        },
      ],
      responses: [
        { body: [DEFAULT_WALLET, RESERVE], result: [DEFAULT_WALLET, RESERVE] },
        { name: "no wallets", body: [], result: [] },
      ],
      errors: [wrongFields("status", "walletType", "skip", "count")],
      pages: {
        input: { accountID, count: 2 },
        pages: [[DEFAULT_WALLET, RESERVE], [RESERVE]],
        requests: [
          { method: "GET", path: WALLETS, query: { count: "2" } },
          { method: "GET", path: WALLETS, query: { count: "2", skip: "2" } },
        ],
        items: [DEFAULT_WALLET, RESERVE],
      },
    }),
  },
  {
    operation: "getWallet",
    cases: operationConformance(getWallet, {
      requests: [
        { input: { accountID, walletID }, request: { method: "GET", path: WALLET }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "walletID"] }],
      responses: [
        { body: DEFAULT_WALLET, result: DEFAULT_WALLET },
        { name: "a negative balance", body: RESERVE, result: RESERVE },
        {
          name: "a balance that is not a whole number",
          body: { ...RESERVE, availableBalance: { ...RESERVE.availableBalance, value: "12.04" } },
          result: { ...RESERVE, availableBalance: { ...RESERVE.availableBalance, value: "12.04" } } as never,
          issues: ["availableBalance.value"],
        },
      ],
    }),
  },
  {
    operation: "updateWallet",
    cases: operationConformance(updateWallet, {
      requests: [
        {
          input: { accountID, walletID },
          request: { method: "PATCH", path: WALLET, json: {} },
          idempotent: false,
        },
        {
          name: "every field",
          input: {
            accountID,
            walletID,
            name: "Taxes",
            status: "closed",
            description: "2026",
            metadata: { plan: "basic" },
          },
          request: {
            method: "PATCH",
            path: WALLET,
            json: { name: "Taxes", status: "closed", description: "2026", metadata: { plan: "basic" } },
          },
        },
        {
          name: "fields to remove",
          input: { accountID, walletID, description: null, metadata: null },
          request: { method: "PATCH", path: WALLET, json: { description: null, metadata: null } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "walletID"] },
        {
          name: "wrong values",
          input: { accountID, walletID, name: null, status: "open", metadata: { plan: 1 } },
          issues: ["metadata.plan", "name", "status"],
        },
      ],
      responses: [{ body: RESERVE, result: RESERVE }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("name", "status", "description", "metadata")],
    }),
  },
  {
    operation: "listWalletTransactions",
    cases: operationConformance(listWalletTransactions, {
      requests: [
        { input: { accountID, walletID }, request: { method: "GET", path: TRANSACTIONS }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            walletID,
            transactionType: "card-payment",
            transactionTypes: ["payout", "instant-bank-failure"],
            sourceType: "issuing-card-transaction",
            sourceID: PAYMENT.sourceID,
            status: "completed",
            sweepID: "23e0361a-ef0e-4fa5-8f73-7ca3157a2f86",
            createdStartDateTime: "2026-01-01T00:00:00Z",
            createdEndDateTime: "2026-02-01T00:00:00.5+01:00",
            completedStartDateTime: "2026-01-02T00:00:00.168497001Z",
            completedEndDateTime: "2026-02-02T00:00:00-07:00",
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: TRANSACTIONS,
            query: {
              transactionType: "card-payment",
              transactionTypes: "payout,instant-bank-failure",
              sourceType: "issuing-card-transaction",
              sourceID: PAYMENT.sourceID,
              status: "completed",
              sweepID: "23e0361a-ef0e-4fa5-8f73-7ca3157a2f86",
              createdStartDateTime: "2026-01-01T00:00:00Z",
              createdEndDateTime: "2026-02-01T00:00:00.5+01:00",
              completedStartDateTime: "2026-01-02T00:00:00.168497001Z",
              completedEndDateTime: "2026-02-02T00:00:00-07:00",
              skip: "0",
              count: "20",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "walletID"] },
        {
          name: "an empty list of types",
          input: { accountID, walletID, transactionTypes: [] },
          issues: ["transactionTypes"],
        },
        {
          name: "wrong filters",
          input: {
            accountID,
            walletID,
            transactionType: "gift",
            transactionTypes: ["payout", "gift"],
            sourceType: "person",
            sourceID: "",
            status: "done",
            sweepID: "",
            createdStartDateTime: "2026-01-01",
            createdEndDateTime: "2026-01-01T00:00:00",
            completedStartDateTime: "yesterday",
            completedEndDateTime: 0,
            skip: -1,
            count: 1.5,
          },
          issues: [
            "completedEndDateTime",
            "completedStartDateTime",
            "count",
            "createdEndDateTime",
            "createdStartDateTime",
            "skip",
            "sourceID",
            "sourceType",
            "status",
            "sweepID",
            "transactionType",
            "transactionTypes.1",
          ],
        },
      ],
      responses: [
        { body: [PAYMENT, CASH_OUT], result: [PAYMENT, CASH_OUT] },
        { name: "no transactions", body: [], result: [] },
      ],
      errors: [
        wrongFields(
          "transactionType",
          "transactionTypes",
          "sourceType",
          "sourceID",
          "status",
          "sweepID",
          "createdStartDateTime",
          "createdEndDateTime",
          "completedStartDateTime",
          "completedEndDateTime",
          "statementDescriptor",
          "skip",
          "count",
        ),
      ],
      pages: {
        input: { accountID, walletID, status: "completed" },
        pages: [[PAYMENT, CASH_OUT], [CASH_OUT]],
        requests: [
          { method: "GET", path: TRANSACTIONS, query: { status: "completed" } },
          { method: "GET", path: TRANSACTIONS, query: { status: "completed", skip: "2" } },
        ],
        items: [PAYMENT, CASH_OUT],
      },
    }),
  },
  {
    operation: "getWalletTransaction",
    cases: operationConformance(getWalletTransaction, {
      requests: [
        {
          input: { accountID, walletID, transactionID },
          request: { method: "GET", path: `${TRANSACTIONS}/${transactionID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "transactionID", "walletID"] }],
      responses: [
        { body: PAYMENT, result: PAYMENT },
        { name: "only required fields", body: CASH_OUT, result: CASH_OUT },
      ],
    }),
  },
  {
    operation: "listAdjustments",
    cases: operationConformance(listAdjustments, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: ADJUSTMENTS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, walletID },
          request: { method: "GET", path: ADJUSTMENTS, query: { walletID } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "an empty wallet", input: { accountID, walletID: "" }, issues: ["walletID"] },
      ],
      responses: [
        { body: [ADJUSTMENT], result: [ADJUSTMENT] },
        { name: "no adjustments", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getAdjustment",
    cases: operationConformance(getAdjustment, {
      requests: [
        {
          input: { accountID, adjustmentID },
          request: { method: "GET", path: `${ADJUSTMENTS}/${adjustmentID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "adjustmentID"] }],
      responses: [{ body: ADJUSTMENT, result: ADJUSTMENT }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
