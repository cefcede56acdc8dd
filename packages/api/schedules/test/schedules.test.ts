import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  cancelSchedule,
  createSchedule,
  getScheduledOccurrence,
  getSchedules,
  listSchedules,
  updateSchedule,
} from "../src/index.js";
import {
  CLASSES_INPUT,
  DATED_SCHEDULE,
  DUES,
  FAILED_OCCURRENCE,
  LISTED_SCHEDULE,
  MEMBERSHIP,
  PENDING_OCCURRENCE,
} from "./fixtures.js";

const accountID = DATED_SCHEDULE.ownerAccountID;
const { scheduleID } = MEMBERSHIP;
const occurrenceID = FAILED_OCCURRENCE.occurrenceID ?? "";

const SCHEDULES = `/accounts/${accountID}/schedules`;
const SCHEDULE = `${SCHEDULES}/${scheduleID}`;

const runOn = "2026-12-01T09:00:00Z";
const recur = { recurrenceRule: "FREQ=MONTHLY", runTransfer: DUES };
const EVERY_FIELD = {
  description: "Membership",
  recur: {
    recurrenceRule: "FREQ=MONTHLY;COUNT=36",
    runTransfer: CLASSES_INPUT,
    indefinite: false,
    start: "2026-12-01T09:00:00-07:00",
  },
  occurrences: [{ runOn, runTransfer: DUES }],
};
const ISSUES = unprocessable(
  { description: "is wrong", recur: "is wrong", occurrences: { "0": "is wrong" } },
  [["description"], ["recur"], ["occurrences", "0"]],
);

describe.each([
  {
    operation: "createSchedule",
    cases: operationConformance(createSchedule, {
      requests: [
        {
          name: "a rule",
          input: { accountID, recur },
          request: { method: "POST", path: SCHEDULES, json: { recur } },
          idempotent: false,
        },
        {
          name: "occurrences",
          input: { accountID, occurrences: [{ runOn, runTransfer: DUES }] },
          request: { method: "POST", path: SCHEDULES, json: { occurrences: [{ runOn, runTransfer: DUES }] } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, ...EVERY_FIELD },
          request: { method: "POST", path: SCHEDULES, json: EVERY_FIELD },
        },
      ],
      invalidInputs: [
        { name: "neither a rule nor occurrences", input: { accountID }, issues: [""] },
        {
          name: "undefined instead of a rule and occurrences",
          input: { accountID, recur: undefined, occurrences: undefined },
          issues: [""],
        },
        { name: "no occurrences", input: { accountID, occurrences: [] }, issues: ["occurrences"] },
        {
          name: "a rule without a transfer",
          input: { accountID, recur: { recurrenceRule: "", start: "2026-12-01" } },
          issues: ["recur.recurrenceRule", "recur.runTransfer", "recur.start"],
        },
        {
          name: "wrong values in the transfer",
          input: {
            accountID,
            recur: {
              recurrenceRule: "FREQ=DAILY",
              runTransfer: {
                amount: { currency: "USD", value: 12.5 },
                source: { paymentMethodID: "", achDetails: { companyEntryDescription: "abc" } },
                destination: { paymentMethodID: "w", cardDetails: { dynamicDescriptor: "abc" } },
                partnerAccountID: "../x",
                lineItems: { items: [{ name: "Yoga", quantity: 0.5, basePrice: { currency: "USD" } }] },
              },
            },
          },
          issues: [
            "recur.runTransfer.amount.value",
            "recur.runTransfer.description",
            "recur.runTransfer.destination.cardDetails.dynamicDescriptor",
            "recur.runTransfer.lineItems.items.0.basePrice.valueDecimal",
            "recur.runTransfer.lineItems.items.0.quantity",
            "recur.runTransfer.partnerAccountID",
            "recur.runTransfer.source.achDetails.companyEntryDescription",
            "recur.runTransfer.source.paymentMethodID",
          ],
        },
        {
          name: "an occurrence with fields of an existing one",
          input: { accountID, occurrences: [{ runOn, runTransfer: DUES, occurrenceID }] },
          issues: ["occurrences.0.occurrenceID"],
        },
        {
          name: "an occurrence without a time",
          input: { accountID, occurrences: [{ runOn: "tomorrow" }] },
          issues: ["occurrences.0.runOn", "occurrences.0.runTransfer"],
        },
      ],
      responses: [
        { body: MEMBERSHIP, result: MEMBERSHIP },
        { name: "only required fields", body: DATED_SCHEDULE, result: DATED_SCHEDULE },
      ],
      errors: [BAD_REQUEST, CONFLICT, ISSUES],
    }),
  },
  {
    operation: "listSchedules",
    cases: operationConformance(listSchedules, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: SCHEDULES }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, hydrate: "accounts", skip: 0, count: 20 },
          request: { method: "GET", path: SCHEDULES, query: { hydrate: "accounts", skip: "0", count: "20" } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong parameters",
          input: { accountID, hydrate: "transfers", skip: -1, count: 1.5 },
          issues: ["count", "hydrate", "skip"],
        },
      ],
      responses: [
        { body: [LISTED_SCHEDULE, DATED_SCHEDULE], result: [LISTED_SCHEDULE, DATED_SCHEDULE] },
        { name: "no schedules", body: [], result: [] },
      ],
      pages: {
        input: { accountID, hydrate: "accounts" },
        pages: [[LISTED_SCHEDULE, DATED_SCHEDULE], [DATED_SCHEDULE]],
        requests: [
          { method: "GET", path: SCHEDULES, query: { hydrate: "accounts" } },
          { method: "GET", path: SCHEDULES, query: { hydrate: "accounts", skip: "2" } },
        ],
        items: [LISTED_SCHEDULE, DATED_SCHEDULE],
      },
    }),
  },
  {
    operation: "getSchedules",
    cases: operationConformance(getSchedules, {
      requests: [
        {
          input: { accountID, scheduleID },
          request: { method: "GET", path: SCHEDULE },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "scheduleID"] }],
      responses: [{ body: MEMBERSHIP, result: MEMBERSHIP }],
    }),
  },
  {
    operation: "updateSchedule",
    cases: operationConformance(updateSchedule, {
      requests: [
        {
          name: "no changes",
          input: { accountID, scheduleID },
          request: { method: "PUT", path: SCHEDULE, json: {} },
          idempotent: true,
        },
        {
          name: "changes of an occurrence",
          input: {
            accountID,
            scheduleID,
            occurrences: [{ occurrenceID, canceled: false, runOn, runTransfer: DUES }],
          },
          request: {
            method: "PUT",
            path: SCHEDULE,
            json: { occurrences: [{ occurrenceID, canceled: false, runOn, runTransfer: DUES }] },
          },
          idempotent: true,
        },
        {
          name: "every field",
          input: { accountID, scheduleID, ...EVERY_FIELD },
          request: { method: "PUT", path: SCHEDULE, json: EVERY_FIELD },
          // A second request would add the occurrence again.
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "scheduleID"] },
        {
          name: "null",
          input: { accountID, scheduleID, description: null, recur: null, occurrences: null },
          issues: ["description", "occurrences", "recur"],
        },
        {
          name: "an occurrence that is neither new nor existing",
          input: { accountID, scheduleID, occurrences: [{ canceled: true }] },
          issues: ["occurrences.0.occurrenceID"],
        },
      ],
      responses: [{ body: MEMBERSHIP, result: MEMBERSHIP }],
      errors: [BAD_REQUEST, CONFLICT, ISSUES],
    }),
  },
  {
    operation: "cancelSchedule",
    cases: operationConformance(cancelSchedule, {
      requests: [
        {
          input: { accountID, scheduleID },
          request: { method: "DELETE", path: SCHEDULE },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "scheduleID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "getScheduledOccurrence",
    cases: operationConformance(getScheduledOccurrence, {
      requests: [
        {
          name: "an ID",
          input: { accountID, scheduleID, occurrenceFilter: occurrenceID },
          request: { method: "GET", path: `${SCHEDULE}/occurrences/${occurrenceID}` },
          idempotent: true,
        },
        {
          name: "latest",
          input: { accountID, scheduleID, occurrenceFilter: "latest" },
          request: { method: "GET", path: `${SCHEDULE}/occurrences/latest` },
        },
        {
          name: "a time",
          input: { accountID, scheduleID, occurrenceFilter: "2026-12-01T09:00:00+01:00" },
          request: { method: "GET", path: `${SCHEDULE}/occurrences/2026-12-01T09%3A00%3A00%2B01%3A00` },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "occurrenceFilter", "scheduleID"] },
        {
          name: "a path",
          input: { accountID, scheduleID, occurrenceFilter: "../x" },
          issues: ["occurrenceFilter"],
        },
      ],
      responses: [
        { body: FAILED_OCCURRENCE, result: FAILED_OCCURRENCE },
        { name: "only required fields", body: PENDING_OCCURRENCE, result: PENDING_OCCURRENCE },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
