import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT } from "../../../conformance/test/error-examples.js";
import { createReceipts, listReceipts, type ReceiptInput } from "../src/index.js";
import { customerAccountID, RECEIPT, SCHEDULE_RECEIPT } from "./fixtures.js";

const kind = "sale.customer.v1";
const email = "amanda@yang.example";

const EVERY_FORM: ReceiptInput[] = [
  { kind, email, forTransferID: "t1" },
  { kind, emailAccountID: customerAccountID, forTransferID: "t1" },
  { kind, email, forScheduleID: "s1" },
  { kind, emailAccountID: customerAccountID, forScheduleID: "s1" },
  { kind, email, forOccurrenceID: "o1" },
  { kind, emailAccountID: customerAccountID, forOccurrenceID: "o1" },
];

describe.each([
  {
    operation: "createReceipts",
    cases: operationConformance(createReceipts, {
      requests: [
        {
          input: EVERY_FORM.slice(0, 1),
          request: { method: "POST", path: "/receipts", json: EVERY_FORM.slice(0, 1) },
          idempotent: false,
        },
        {
          name: "every recipient and subject",
          input: EVERY_FORM,
          request: { method: "POST", path: "/receipts", json: EVERY_FORM },
        },
        { name: "no receipts", input: [], request: { method: "POST", path: "/receipts", json: [] } },
      ],
      invalidInputs: [
        { name: "an object", input: { kind, email, forTransferID: "t1" }, issues: [""] },
        {
          name: "none or several recipients and subjects",
          input: [
            { kind, forTransferID: "t1" },
            { kind, email, emailAccountID: customerAccountID, forTransferID: "t1" },
            { kind, email },
            { kind, email, forTransferID: "t1", forScheduleID: "s1" },
          ],
          issues: ["0", "1", "2", "3"],
        },
        {
          name: "wrong values",
          input: [{ kind: "gift", email: "amanda", forTransferID: "" }],
          issues: ["0.email", "0.forTransferID", "0.kind"],
        },
      ],
      responses: [
        { status: 201, body: [RECEIPT, SCHEDULE_RECEIPT], result: [RECEIPT, SCHEDULE_RECEIPT] },
        {
          name: "a kind that is not documented",
          status: 201,
          body: [{ ...RECEIPT, kind: "sale.customer.v2" }],
          result: [{ ...RECEIPT, kind: "sale.customer.v2" }],
        },
      ],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "listReceipts",
    cases: operationConformance(listReceipts, {
      requests: [
        {
          input: { id: "t1" },
          request: { method: "GET", path: "/receipts", query: { id: "t1" } },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["id"] }],
      responses: [
        { body: [RECEIPT, SCHEDULE_RECEIPT], result: [RECEIPT, SCHEDULE_RECEIPT] },
        { name: "no receipts", body: [], result: [] },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
