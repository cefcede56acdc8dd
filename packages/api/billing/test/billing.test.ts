import { operationConformance } from "@moovkit/conformance";
import { ConflictError } from "@moovkit/core";
import { describe, it } from "vitest";
import { BAD_REQUEST, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createFeePlanAgreements,
  getResidual,
  getStatement,
  listFeePlanAgreements,
  listFeePlans,
  listFeeRevenue,
  listFeesFetch,
  listPartnerPricingAgreements,
  listResidualFees,
  listResiduals,
  listStatements,
  retrieveFees,
} from "../src/index.js";
import { AGREEMENT, EMPTY_STATEMENT, FEE, PLAN, PRICING, RESIDUAL, STATEMENT } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { planID } = PLAN;
const { agreementID } = AGREEMENT;
const { residualID } = RESIDUAL;
const { statementID } = STATEMENT;
const OTHER_ID = "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e";

const ACCOUNT = `/accounts/${accountID}`;
const AGREEMENTS = `${ACCOUNT}/fee-plan-agreements`;
const RESIDUALS = `${ACCOUNT}/residuals`;
const STATEMENTS = `${ACCOUNT}/statements`;

const PERIOD = { startDateTime: "2026-01-01T00:00:00Z", endDateTime: "2026-02-01T00:00:00.5+01:00" };
const WRONG_PERIOD = { startDateTime: "2026-01-01", endDateTime: "2026-01-01T00:00:00" };
const PAGE = { skip: 0, count: 20 };
const PAGE_QUERY = { skip: "0", count: "20" };
const WRONG_PAGE = { skip: -1, count: 1.5 };

const FEE_FILTERS = {
  ...PERIOD,
  transferID: FEE.generatedBy?.transferID ?? "",
  disputeID: FEE.generatedBy?.disputeID ?? "",
  residualID,
};

const PDF = new TextEncoder().encode("%PDF-1.7");

/** The cases of a list of agreements. */
const agreementCases = (
  operation: typeof listFeePlanAgreements | typeof listPartnerPricingAgreements,
  path: string,
) =>
  operationConformance(operation, {
    requests: [
      { input: { accountID }, request: { method: "GET", path }, idempotent: true },
      {
        name: "every parameter",
        input: {
          accountID,
          agreementID: [agreementID, OTHER_ID],
          status: ["active", "terminated"],
          ...PAGE,
        },
        request: {
          method: "GET",
          path,
          query: { agreementID: `${agreementID},${OTHER_ID}`, status: "active,terminated", ...PAGE_QUERY },
        },
      },
    ],
    invalidInputs: [
      { input: {}, issues: ["accountID"] },
      {
        name: "empty lists",
        input: { accountID, agreementID: [], status: [] },
        issues: ["agreementID", "status"],
      },
      {
        name: "wrong filters",
        input: { accountID, agreementID: [""], status: ["ended"], ...WRONG_PAGE },
        issues: ["agreementID.0", "count", "skip", "status.0"],
      },
    ],
    responses: [
      { body: [PRICING], result: [PRICING] },
      { name: "no agreements", body: [], result: [] },
    ],
    pages: {
      input: { accountID, count: 2 },
      pages: [[PRICING, { ...PRICING, agreementID: "a" }], [PRICING]],
      requests: [
        { method: "GET", path, query: { count: "2" } },
        { method: "GET", path, query: { count: "2", skip: "2" } },
      ],
      items: [PRICING, { ...PRICING, agreementID: "a" }],
    },
  });

/** The cases of a list of fees with all filters. */
const feeCases = (operation: typeof retrieveFees | typeof listFeeRevenue, path: string) =>
  operationConformance(operation, {
    requests: [
      { input: { accountID }, request: { method: "GET", path }, idempotent: true },
      {
        name: "every parameter",
        input: { accountID, ...FEE_FILTERS, ...PAGE },
        request: { method: "GET", path, query: { ...FEE_FILTERS, ...PAGE_QUERY } },
      },
    ],
    invalidInputs: [
      { input: {}, issues: ["accountID"] },
      {
        name: "wrong filters",
        input: { accountID, transferID: "", disputeID: "a/b", residualID: 1, ...WRONG_PERIOD, ...WRONG_PAGE },
        issues: ["count", "disputeID", "endDateTime", "residualID", "skip", "startDateTime", "transferID"],
      },
    ],
    responses: [
      { body: [FEE], result: [FEE] },
      { name: "no fields", body: [{}], result: [{}] },
    ],
    pages: {
      input: { accountID },
      pages: [[FEE, { feeID: "a" }], [FEE]],
      requests: [
        { method: "GET", path },
        { method: "GET", path, query: { skip: "2" } },
      ],
      items: [FEE, { feeID: "a" }],
    },
  });

describe.each([
  {
    operation: "listFeePlans",
    cases: operationConformance(listFeePlans, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `${ACCOUNT}/fee-plans` },
          idempotent: true,
        },
        {
          name: "every parameter",
          input: { accountID, planIDs: [planID, OTHER_ID] },
          request: {
            method: "GET",
            path: `${ACCOUNT}/fee-plans`,
            query: { planIDs: `${planID},${OTHER_ID}` },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "an empty list", input: { accountID, planIDs: [] }, issues: ["planIDs"] },
        { name: "pages", input: { accountID, skip: 1 }, issues: [""] },
      ],
      responses: [
        { body: [PLAN], result: [PLAN] },
        {
          name: "values that Moov adds",
          body: [{ ...PLAN, cardAcquiringModel: "tiered" }],
          result: [{ ...PLAN, cardAcquiringModel: "tiered" }],
        },
      ],
    }),
  },
  { operation: "listFeePlanAgreements", cases: agreementCases(listFeePlanAgreements, AGREEMENTS) },
  {
    operation: "listPartnerPricingAgreements",
    cases: agreementCases(listPartnerPricingAgreements, `${ACCOUNT}/partner-pricing-agreements`),
  },
  {
    operation: "createFeePlanAgreements",
    cases: operationConformance(createFeePlanAgreements, {
      requests: [
        {
          input: { accountID, planID },
          request: { method: "POST", path: AGREEMENTS, json: { planID } },
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "planID"] },
        { name: "fields that Moov sets", input: { accountID, planID, status: "active" }, issues: [""] },
      ],
      responses: [{ status: 201, body: AGREEMENT, result: AGREEMENT }],
      errors: [
        BAD_REQUEST,
        { status: 409, body: { error: "busy" }, code: "conflict_error", errorClass: ConflictError },
        wrongFields("planID"),
      ],
    }),
  },
  { operation: "retrieveFees", cases: feeCases(retrieveFees, `${ACCOUNT}/fees`) },
  { operation: "listFeeRevenue", cases: feeCases(listFeeRevenue, `${ACCOUNT}/fee-revenue`) },
  {
    operation: "listFeesFetch",
    cases: operationConformance(listFeesFetch, {
      requests: [
        {
          input: { accountID },
          request: { method: "POST", path: `${ACCOUNT}/fees/.fetch` },
          idempotent: true,
        },
        {
          name: "every field",
          input: { accountID, feeIDs: ["a", "b"] },
          request: { method: "POST", path: `${ACCOUNT}/fees/.fetch`, json: { feeIDs: ["a", "b"] } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "wrong IDs", input: { accountID, feeIDs: ["", 1] }, issues: ["feeIDs.0", "feeIDs.1"] },
      ],
      responses: [{ body: [FEE], result: [FEE] }],
    }),
  },
  {
    operation: "listResiduals",
    cases: operationConformance(listResiduals, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: RESIDUALS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, ...PERIOD, ...PAGE },
          request: { method: "GET", path: RESIDUALS, query: { ...PERIOD, ...PAGE_QUERY } },
        },
      ],
      invalidInputs: [
        {
          input: { ...WRONG_PERIOD, ...WRONG_PAGE },
          issues: ["accountID", "count", "endDateTime", "skip", "startDateTime"],
        },
      ],
      responses: [{ body: [RESIDUAL], result: [RESIDUAL] }],
      pages: {
        input: { accountID },
        pages: [[RESIDUAL], []],
        requests: [
          { method: "GET", path: RESIDUALS },
          { method: "GET", path: RESIDUALS, query: { skip: "1" } },
        ],
        items: [RESIDUAL],
      },
    }),
  },
  {
    operation: "getResidual",
    cases: operationConformance(getResidual, {
      requests: [
        {
          input: { accountID, residualID },
          request: { method: "GET", path: `${RESIDUALS}/${residualID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "residualID"] }],
      responses: [{ body: RESIDUAL, result: RESIDUAL }],
    }),
  },
  {
    operation: "listResidualFees",
    cases: operationConformance(listResidualFees, {
      requests: [
        {
          input: { accountID, residualID },
          request: { method: "GET", path: `${RESIDUALS}/${residualID}/fees` },
          idempotent: true,
        },
        {
          name: "every parameter",
          input: { accountID, residualID, ...PERIOD, ...PAGE },
          request: {
            method: "GET",
            path: `${RESIDUALS}/${residualID}/fees`,
            query: { ...PERIOD, ...PAGE_QUERY },
          },
        },
      ],
      invalidInputs: [
        {
          input: { ...WRONG_PERIOD, ...WRONG_PAGE },
          issues: ["accountID", "count", "endDateTime", "residualID", "skip", "startDateTime"],
        },
      ],
      responses: [{ body: [FEE], result: [FEE] }],
      pages: {
        input: { accountID, residualID },
        pages: [[FEE], []],
        requests: [
          { method: "GET", path: `${RESIDUALS}/${residualID}/fees` },
          { method: "GET", path: `${RESIDUALS}/${residualID}/fees`, query: { skip: "1" } },
        ],
        items: [FEE],
      },
    }),
  },
  {
    operation: "listStatements",
    cases: operationConformance(listStatements, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: STATEMENTS }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            billingPeriodStartDateTime: PERIOD.startDateTime,
            billingPeriodEndDateTime: PERIOD.endDateTime,
            ...PAGE,
          },
          request: {
            method: "GET",
            path: STATEMENTS,
            query: {
              billingPeriodStartDateTime: PERIOD.startDateTime,
              billingPeriodEndDateTime: PERIOD.endDateTime,
              ...PAGE_QUERY,
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
            billingPeriodStartDateTime: "2026-01",
            billingPeriodEndDateTime: "yesterday",
            ...WRONG_PAGE,
          },
          issues: ["billingPeriodEndDateTime", "billingPeriodStartDateTime", "count", "skip"],
        },
      ],
      responses: [
        { body: [STATEMENT, EMPTY_STATEMENT], result: [STATEMENT, EMPTY_STATEMENT] },
        { name: "no statements", body: [], result: [] },
      ],
      errors: [BAD_REQUEST],
      pages: {
        input: { accountID, count: 1 },
        pages: [[STATEMENT], [EMPTY_STATEMENT], []],
        requests: [
          { method: "GET", path: STATEMENTS, query: { count: "1" } },
          { method: "GET", path: STATEMENTS, query: { count: "1", skip: "1" } },
          { method: "GET", path: STATEMENTS, query: { count: "1", skip: "2" } },
        ],
        items: [STATEMENT, EMPTY_STATEMENT],
      },
    }),
  },
  {
    operation: "getStatement",
    cases: operationConformance(getStatement, {
      requests: [
        {
          input: { accountID, statementID },
          request: {
            method: "GET",
            path: `${STATEMENTS}/${statementID}`,
            headers: { accept: "application/pdf" },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "statementID"] }],
      responses: [
        {
          headers: { "content-type": "application/pdf" },
          body: PDF,
          result: { bytes: PDF, contentType: "application/pdf" },
        },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
