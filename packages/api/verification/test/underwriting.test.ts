import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import { getUnderwriting, saveUnderwriting, upsertUnderwriting } from "../src/index.js";
import { ACCOUNT_ID as accountID, CARD_DETAILS, DETAILS } from "./fixtures.js";

const PATH = `/accounts/${accountID}/underwriting`;

const UNDERWRITING = { ...CARD_DETAILS, ...DETAILS, status: "pendingReview" } as const;

const activity = (value: unknown) => ({ estimatedActivity: { averageTransactionAmount: value } });

describe.each([
  {
    operation: "getUnderwriting",
    cases: operationConformance(getUnderwriting, {
      requests: [{ input: { accountID }, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: UNDERWRITING, result: UNDERWRITING },
        { name: "no underwriting", body: { status: "notRequested" }, result: { status: "notRequested" } },
        {
          name: "values that Moov adds",
          body: { status: "escalated", geographicReach: "moon" },
          result: { status: "escalated", geographicReach: "moon" },
        },
      ],
    }),
  },
  {
    operation: "saveUnderwriting",
    cases: operationConformance(saveUnderwriting, {
      requests: [
        { input: { accountID }, request: { method: "POST", path: PATH, json: {} }, idempotent: false },
        {
          name: "every field",
          input: { accountID, ...DETAILS, submissionIntent: "wait" },
          request: { method: "POST", path: PATH, json: { ...DETAILS, submissionIntent: "wait" } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "undocumented values",
          input: {
            accountID,
            geographicReach: "moon",
            businessPresence: "castle",
            pendingLitigation: "duel",
            submissionIntent: "later",
            collectFunds: {
              ach: { estimatedActivity: { monthlyVolumeRange: "10k" } },
              cardPayments: {
                fulfillment: { method: "pigeon", timeframe: "soon" },
                refundPolicy: "maybe",
                currentlyAcceptsCards: "yes",
              },
            },
          },
          issues: [
            "businessPresence",
            "collectFunds.ach.estimatedActivity.monthlyVolumeRange",
            "collectFunds.cardPayments.currentlyAcceptsCards",
            "collectFunds.cardPayments.fulfillment.method",
            "collectFunds.cardPayments.fulfillment.timeframe",
            "collectFunds.cardPayments.refundPolicy",
            "geographicReach",
            "pendingLitigation",
            "submissionIntent",
          ],
        },
        {
          name: "limits",
          input: {
            accountID,
            volumeShareByCustomerType: { p2p: 0.5 },
            collectFunds: {
              cardPayments: { cardAcceptanceMethods: { onlinePercentage: 101, inPersonPercentage: -1 } },
            },
            sendFunds: { ach: activity(0.5), rtp: activity("12") },
          },
          issues: [
            "collectFunds.cardPayments.cardAcceptanceMethods.inPersonPercentage",
            "collectFunds.cardPayments.cardAcceptanceMethods.onlinePercentage",
            "sendFunds.ach.estimatedActivity.averageTransactionAmount",
            "sendFunds.rtp.estimatedActivity.averageTransactionAmount",
            "volumeShareByCustomerType.p2p",
          ],
        },
        {
          name: "fields of older versions, and fields that Moov sets",
          input: { accountID, averageTransactionSize: 50, status: "approved" },
          issues: [""],
        },
      ],
      responses: [{ body: UNDERWRITING, result: UNDERWRITING }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            geographicReach: "is wrong",
            volumeShareByCustomerType: { p2p: "is wrong" },
            collectFunds: { cardPayments: { cardAcceptanceMethods: { onlinePercentage: "is wrong" } } },
            sendFunds: { wire: activity("is wrong") },
            error: "is wrong",
          },
          [
            ["geographicReach"],
            ["volumeShareByCustomerType", "p2p"],
            ["collectFunds", "cardPayments", "cardAcceptanceMethods", "onlinePercentage"],
            ["sendFunds", "wire", "estimatedActivity", "averageTransactionAmount"],
            ["error"],
          ],
        ),
      ],
    }),
  },
  {
    operation: "upsertUnderwriting",
    cases: operationConformance(upsertUnderwriting, {
      requests: [
        {
          input: { accountID, ...CARD_DETAILS },
          request: { method: "PUT", path: PATH, json: CARD_DETAILS },
          idempotent: true,
        },
      ],
      invalidInputs: [
        {
          input: { accountID },
          issues: [
            "averageMonthlyTransactionVolume",
            "averageTransactionSize",
            "cardVolumeDistribution",
            "fulfillment",
            "maxTransactionSize",
            "volumeByCustomerType",
          ],
        },
        {
          name: "incomplete objects",
          input: {
            accountID,
            ...CARD_DETAILS,
            maxTransactionSize: 0.5,
            volumeByCustomerType: { businessToBusinessPercentage: 100 },
            fulfillment: { ...CARD_DETAILS.fulfillment, returnPolicy: "never" },
          },
          issues: [
            "fulfillment.returnPolicy",
            "maxTransactionSize",
            "volumeByCustomerType.consumerToBusinessPercentage",
          ],
        },
      ],
      responses: [{ body: UNDERWRITING, result: UNDERWRITING }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          { error: { maxTransactionSize: "is wrong", fulfillment: { returnPolicy: "is wrong" } } },
          [
            ["error", "maxTransactionSize"],
            ["error", "fulfillment", "returnPolicy"],
          ],
        ),
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
