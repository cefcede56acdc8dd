import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  acceptDispute,
  deleteDisputeEvidenceFile,
  getDispute,
  getDisputeEvidence,
  getDisputeEvidenceData,
  listDisputeEvidence,
  listDisputes,
  submitDisputeEvidence,
  updateDisputeEvidence,
  uploadDisputeEvidenceFile,
  uploadDisputeEvidenceText,
} from "../src/index.js";
import {
  ACCOUNT_ID,
  DISPUTE,
  FILE_EVIDENCE,
  NEW_DISPUTE,
  TEXT_EVIDENCE,
  TRANSFER_ID,
  UPLOADED_FILE,
  UPLOADED_TEXT,
} from "./fixtures.js";

const accountID = ACCOUNT_ID;
const { disputeID } = DISPUTE;
const { evidenceID } = FILE_EVIDENCE;

const DISPUTES = `/accounts/${accountID}/disputes`;
const DISPUTE_PATH = `${DISPUTES}/${disputeID}`;
const EVIDENCE = `${DISPUTE_PATH}/evidence`;
const EVIDENCE_ITEM = `${EVIDENCE}/${evidenceID}`;

const KEY = { accountID, disputeID };
const EVIDENCE_KEY = { ...KEY, evidenceID };

const PDF = new Blob(["%PDF-1.7"], { type: "application/pdf" });
const RECEIPT = new File([PDF], "receipt.pdf", { type: "application/pdf" });
/** One byte more than Moov accepts. */
const LARGE_FILE = new Blob([new Uint8Array(4 * 1024 * 1024 + 1)], { type: "application/pdf" });

describe.each([
  {
    operation: "listDisputes",
    cases: operationConformance(listDisputes, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: DISPUTES }, idempotent: true },
        {
          name: "every parameter",
          input: {
            accountID,
            startDateTime: "2026-01-01T00:00:00Z",
            endDateTime: "2026-02-01T00:00:00+01:00",
            respondStartDateTime: "2026-01-10T00:00:00Z",
            respondEndDateTime: "2026-01-20T00:00:00Z",
            status: "under-review",
            merchantAccountID: ACCOUNT_ID,
            cardholderAccountID: ACCOUNT_ID,
            disputeIDs: ["a", "b"],
            transferIDs: [TRANSFER_ID],
            orderBy: "createdOn",
            skip: 0,
            count: 20,
          },
          request: {
            method: "GET",
            path: DISPUTES,
            query: {
              startDateTime: "2026-01-01T00:00:00Z",
              endDateTime: "2026-02-01T00:00:00+01:00",
              respondStartDateTime: "2026-01-10T00:00:00Z",
              respondEndDateTime: "2026-01-20T00:00:00Z",
              status: "under-review",
              merchantAccountID: ACCOUNT_ID,
              cardholderAccountID: ACCOUNT_ID,
              disputeIDs: "a,b",
              transferIDs: TRANSFER_ID,
              orderBy: "createdOn",
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
            startDateTime: "2026-01-01",
            endDateTime: "2026-01-01T00:00:00",
            respondStartDateTime: "soon",
            respondEndDateTime: 0,
            status: "open",
            merchantAccountID: "",
            cardholderAccountID: "a/b",
            disputeIDs: [],
            transferIDs: [""],
            skip: -1,
            count: 1.5,
          },
          issues: [
            "cardholderAccountID",
            "count",
            "disputeIDs",
            "endDateTime",
            "merchantAccountID",
            "respondEndDateTime",
            "respondStartDateTime",
            "skip",
            "startDateTime",
            "status",
            "transferIDs.0",
          ],
        },
        { name: "a phase, which is no filter", input: { accountID, phase: "chargeback" }, issues: [""] },
      ],
      responses: [
        { body: [DISPUTE, NEW_DISPUTE], result: [DISPUTE, NEW_DISPUTE] },
        { name: "no disputes", body: [], result: [] },
      ],
      errors: [BAD_REQUEST, CONFLICT],
      pages: {
        input: { accountID, status: "won" },
        pages: [[DISPUTE, NEW_DISPUTE], [NEW_DISPUTE]],
        requests: [
          { method: "GET", path: DISPUTES, query: { status: "won" } },
          { method: "GET", path: DISPUTES, query: { status: "won", skip: "2" } },
        ],
        items: [DISPUTE, NEW_DISPUTE],
      },
    }),
  },
  {
    operation: "getDispute",
    cases: operationConformance(getDispute, {
      requests: [{ input: KEY, request: { method: "GET", path: DISPUTE_PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID"] }],
      responses: [
        { body: DISPUTE, result: DISPUTE },
        { name: "only required fields", body: NEW_DISPUTE, result: NEW_DISPUTE },
      ],
    }),
  },
  {
    operation: "acceptDispute",
    cases: operationConformance(acceptDispute, {
      requests: [
        { input: KEY, request: { method: "POST", path: `${DISPUTE_PATH}/accept` }, idempotent: false },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID"] }],
      responses: [{ body: DISPUTE, result: DISPUTE }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "submitDisputeEvidence",
    cases: operationConformance(submitDisputeEvidence, {
      requests: [{ input: KEY, request: { method: "POST", path: `${EVIDENCE}/submit` }, idempotent: false }],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID"] }],
      responses: [{ body: DISPUTE, result: DISPUTE }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "listDisputeEvidence",
    cases: operationConformance(listDisputeEvidence, {
      requests: [{ input: KEY, request: { method: "GET", path: EVIDENCE }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID"] }],
      responses: [
        { body: [FILE_EVIDENCE, TEXT_EVIDENCE], result: [FILE_EVIDENCE, TEXT_EVIDENCE] },
        { name: "no evidence", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "uploadDisputeEvidenceFile",
    cases: operationConformance(uploadDisputeEvidenceFile, {
      requests: [
        {
          input: { ...KEY, evidenceType: "receipt", file: RECEIPT },
          request: {
            method: "POST",
            path: `${DISPUTE_PATH}/evidence-file`,
            form: { evidenceType: "receipt", file: RECEIPT },
          },
          idempotent: false,
        },
        {
          name: "a blob",
          input: { ...KEY, evidenceType: "other", file: PDF },
          request: {
            method: "POST",
            path: `${DISPUTE_PATH}/evidence-file`,
            form: { evidenceType: "other", file: PDF },
          },
        },
      ],
      invalidInputs: [
        { input: KEY, issues: ["evidenceType", "file"] },
        {
          name: "a path instead of a file",
          input: { ...KEY, evidenceType: "invoice", file: "receipt.pdf" },
          issues: ["evidenceType", "file"],
        },
        {
          name: "more than 4 MB",
          input: { ...KEY, evidenceType: "receipt", file: LARGE_FILE },
          issues: ["file"],
        },
        {
          name: "a text",
          input: { ...KEY, evidenceType: "receipt", file: RECEIPT, text: "Picked up" },
          issues: [""],
        },
      ],
      responses: [{ status: 201, body: UPLOADED_FILE, result: UPLOADED_FILE }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ evidenceType: "is wrong", file: { filename: "is wrong", mimeType: "is wrong" } }, [
          ["evidenceType"],
          ["file", "filename"],
          ["file", "mimeType"],
        ]),
      ],
    }),
  },
  {
    operation: "uploadDisputeEvidenceText",
    cases: operationConformance(uploadDisputeEvidenceText, {
      requests: [
        {
          input: { ...KEY, evidenceType: "cover-letter", text: "x".repeat(750) },
          request: {
            method: "POST",
            path: `${DISPUTE_PATH}/evidence-text`,
            json: { evidenceType: "cover-letter", text: "x".repeat(750) },
          },
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: KEY, issues: ["evidenceType", "text"] },
        {
          name: "more than 750 characters",
          input: { ...KEY, evidenceType: "other", text: "x".repeat(751) },
          issues: ["text"],
        },
        {
          name: "an undocumented type",
          input: { ...KEY, evidenceType: "cancellation-policy", text: "x" },
          issues: ["evidenceType"],
        },
      ],
      responses: [{ status: 201, body: UPLOADED_TEXT, result: UPLOADED_TEXT }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "getDisputeEvidence",
    cases: operationConformance(getDisputeEvidence, {
      requests: [{ input: EVIDENCE_KEY, request: { method: "GET", path: EVIDENCE_ITEM }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID", "evidenceID"] }],
      responses: [
        { body: FILE_EVIDENCE, result: FILE_EVIDENCE },
        { name: "a text", body: TEXT_EVIDENCE, result: TEXT_EVIDENCE },
      ],
    }),
  },
  {
    operation: "updateDisputeEvidence",
    cases: operationConformance(updateDisputeEvidence, {
      requests: [
        {
          input: EVIDENCE_KEY,
          request: { method: "PATCH", path: EVIDENCE_ITEM, json: {} },
          idempotent: false,
        },
        {
          name: "every field",
          input: { ...EVIDENCE_KEY, evidenceType: "proof-of-delivery", text: "Picked up" },
          request: {
            method: "PATCH",
            path: EVIDENCE_ITEM,
            json: { evidenceType: "proof-of-delivery", text: "Picked up" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "disputeID", "evidenceID"] },
        {
          name: "values that cannot be removed",
          input: { ...EVIDENCE_KEY, evidenceType: null, text: null },
          issues: ["evidenceType", "text"],
        },
        { name: "another file", input: { ...EVIDENCE_KEY, file: RECEIPT }, issues: [""] },
      ],
      responses: [{ body: TEXT_EVIDENCE, result: TEXT_EVIDENCE }],
      errors: [BAD_REQUEST],
    }),
  },
  {
    operation: "deleteDisputeEvidenceFile",
    cases: operationConformance(deleteDisputeEvidenceFile, {
      requests: [
        { input: EVIDENCE_KEY, request: { method: "DELETE", path: EVIDENCE_ITEM }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID", "evidenceID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [CONFLICT],
    }),
  },
  {
    operation: "getDisputeEvidenceData",
    cases: operationConformance(getDisputeEvidenceData, {
      requests: [
        { input: EVIDENCE_KEY, request: { method: "GET", path: `${EVIDENCE_ITEM}/data` }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "disputeID", "evidenceID"] }],
      responses: [
        {
          headers: { "content-type": "image/tiff" },
          body: new Uint8Array([73, 73, 42, 0]),
          result: { bytes: new Uint8Array([73, 73, 42, 0]), contentType: "image/tiff" },
        },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
