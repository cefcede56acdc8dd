import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { createCancellation, getCancellation, listCancellations } from "../src/index.js";
import { ACCOUNT_ID, CANCELLATION, CANCELLATION_ID, TRANSFER_ID } from "./fixtures.js";
import { BAD_REQUEST } from "./responses.js";

const TRANSFER = { accountID: ACCOUNT_ID, transferID: TRANSFER_ID };
const CANCELLATIONS = `/accounts/${ACCOUNT_ID}/transfers/${TRANSFER_ID}/cancellations`;

describe.each([
  {
    operation: "createCancellation",
    cases: operationConformance(createCancellation, {
      requests: [{ input: TRANSFER, request: { method: "POST", path: CANCELLATIONS }, idempotent: false }],
      invalidInputs: [{ input: {}, issues: ["accountID", "transferID"] }],
      responses: [
        { body: CANCELLATION, result: CANCELLATION },
        { status: 202, body: CANCELLATION, result: CANCELLATION },
      ],
      errors: [BAD_REQUEST],
    }),
  },
  {
    operation: "listCancellations",
    cases: operationConformance(listCancellations, {
      requests: [{ input: TRANSFER, request: { method: "GET", path: CANCELLATIONS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "transferID"] }],
      responses: [
        { body: [CANCELLATION], result: [CANCELLATION] },
        { name: "no cancellations", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getCancellation",
    cases: operationConformance(getCancellation, {
      requests: [
        {
          input: { ...TRANSFER, cancellationID: CANCELLATION_ID },
          request: { method: "GET", path: `${CANCELLATIONS}/${CANCELLATION_ID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "cancellationID", "transferID"] }],
      responses: [{ body: CANCELLATION, result: CANCELLATION }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => {
    await run();
  });
});
