import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createSweepConfig,
  getSweep,
  getSweepConfig,
  listSweepConfigs,
  listSweeps,
  updateSweepConfig,
} from "../src/index.js";
import { ACCRUING_SWEEP, PAID_SWEEP, SWEEP_CONFIG } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { sweepConfigID, walletID } = SWEEP_CONFIG;
const { sweepID } = PAID_SWEEP;

const CONFIGS = `/accounts/${accountID}/sweep-configs`;
const CONFIG = `${CONFIGS}/${sweepConfigID}`;
const SWEEPS = `/accounts/${accountID}/wallets/${walletID}/sweeps`;

const REQUIRED = {
  walletID,
  status: "enabled",
  pushPaymentMethodID: SWEEP_CONFIG.pushPaymentMethod.paymentMethodID,
  pullPaymentMethodID: SWEEP_CONFIG.pullPaymentMethod.paymentMethodID,
} as const;
const { lockedFields: _locked, minimumBalance: _balance, ...WITHOUT_OPTIONAL } = SWEEP_CONFIG;

const ISSUES = [
  "status",
  "pushPaymentMethodID",
  "pullPaymentMethodID",
  "statementDescriptor",
  "minimumBalance",
];

describe.each([
  {
    operation: "createSweepConfig",
    cases: operationConformance(createSweepConfig, {
      requests: [
        {
          input: { accountID, ...REQUIRED },
          request: { method: "POST", path: CONFIGS, json: REQUIRED },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, ...REQUIRED, statementDescriptor: "Payouts", minimumBalance: "150.5" },
          request: {
            method: "POST",
            path: CONFIGS,
            json: { ...REQUIRED, statementDescriptor: "Payouts", minimumBalance: "150.5" },
          },
        },
      ],
      invalidInputs: [
        {
          input: {},
          issues: ["accountID", "pullPaymentMethodID", "pushPaymentMethodID", "status", "walletID"],
        },
        {
          name: "values next to the limits",
          input: { accountID, ...REQUIRED, statementDescriptor: "12345678901", minimumBalance: "150.001" },
          issues: ["minimumBalance", "statementDescriptor"],
        },
        {
          name: "an amount as a number, and null",
          input: { accountID, ...REQUIRED, statementDescriptor: null, minimumBalance: 150 },
          issues: ["minimumBalance", "statementDescriptor"],
        },
      ],
      responses: [
        { body: SWEEP_CONFIG, result: SWEEP_CONFIG },
        { name: "only required fields", body: WITHOUT_OPTIONAL, result: WITHOUT_OPTIONAL },
      ],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("walletID", ...ISSUES)],
    }),
  },
  {
    operation: "listSweepConfigs",
    cases: operationConformance(listSweepConfigs, {
      requests: [{ input: { accountID }, request: { method: "GET", path: CONFIGS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [SWEEP_CONFIG], result: [SWEEP_CONFIG] },
        { name: "no configurations", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getSweepConfig",
    cases: operationConformance(getSweepConfig, {
      requests: [
        {
          input: { accountID, sweepConfigID },
          request: { method: "GET", path: CONFIG },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "sweepConfigID"] }],
      responses: [{ body: SWEEP_CONFIG, result: SWEEP_CONFIG }],
    }),
  },
  {
    operation: "updateSweepConfig",
    cases: operationConformance(updateSweepConfig, {
      requests: [
        {
          input: { accountID, sweepConfigID, status: "disabled" },
          request: { method: "PATCH", path: CONFIG, json: { status: "disabled" } },
          idempotent: false,
        },
        {
          name: "null in every field",
          input: {
            accountID,
            sweepConfigID,
            status: null,
            pushPaymentMethodID: null,
            pullPaymentMethodID: null,
            statementDescriptor: null,
            minimumBalance: null,
          },
          request: {
            method: "PATCH",
            path: CONFIG,
            json: Object.fromEntries(ISSUES.map((name) => [name, null])),
          },
        },
        {
          name: "every field",
          input: {
            accountID,
            sweepConfigID,
            status: "enabled",
            pushPaymentMethodID: "p",
            pullPaymentMethodID: "q",
            statementDescriptor: "Rent",
            minimumBalance: "0.00",
          },
          request: {
            method: "PATCH",
            path: CONFIG,
            json: {
              status: "enabled",
              pushPaymentMethodID: "p",
              pullPaymentMethodID: "q",
              statementDescriptor: "Rent",
              minimumBalance: "0.00",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "sweepConfigID"] },
        {
          name: "wrong values",
          input: {
            accountID,
            sweepConfigID,
            status: "paused",
            pushPaymentMethodID: "",
            pullPaymentMethodID: 1,
            statementDescriptor: "abc",
            minimumBalance: "150",
          },
          issues: [
            "minimumBalance",
            "pullPaymentMethodID",
            "pushPaymentMethodID",
            "statementDescriptor",
            "status",
          ],
        },
        {
          name: "another wallet",
          input: { accountID, sweepConfigID, walletID },
          issues: [""],
        },
      ],
      responses: [{ body: SWEEP_CONFIG, result: SWEEP_CONFIG }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields(...ISSUES)],
    }),
  },
  {
    operation: "listSweeps",
    cases: operationConformance(listSweeps, {
      requests: [
        { input: { accountID, walletID }, request: { method: "GET", path: SWEEPS }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            walletID,
            status: "action-required",
            statementDescriptor: "swp_23e036",
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: SWEEPS,
            query: {
              status: "action-required",
              statementDescriptor: "swp_23e036",
              skip: "0",
              count: "20",
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "walletID"] },
        {
          name: "wrong filters",
          input: { accountID, walletID, status: "open", statementDescriptor: "swp", skip: -1, count: 0.5 },
          issues: ["count", "skip", "statementDescriptor", "status"],
        },
      ],
      responses: [
        { body: [PAID_SWEEP, ACCRUING_SWEEP], result: [PAID_SWEEP, ACCRUING_SWEEP] },
        { name: "no sweeps", body: [], result: [] },
      ],
      pages: {
        input: { accountID, walletID, status: "paid" },
        pages: [[PAID_SWEEP, ACCRUING_SWEEP], [ACCRUING_SWEEP]],
        requests: [
          { method: "GET", path: SWEEPS, query: { status: "paid" } },
          { method: "GET", path: SWEEPS, query: { status: "paid", skip: "2" } },
        ],
        items: [PAID_SWEEP, ACCRUING_SWEEP],
      },
    }),
  },
  {
    operation: "getSweep",
    cases: operationConformance(getSweep, {
      requests: [
        {
          input: { accountID, walletID, sweepID },
          request: { method: "GET", path: `${SWEEPS}/${sweepID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "sweepID", "walletID"] }],
      responses: [
        { body: PAID_SWEEP, result: PAID_SWEEP },
        { name: "only required fields", body: ACCRUING_SWEEP, result: ACCRUING_SWEEP },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
