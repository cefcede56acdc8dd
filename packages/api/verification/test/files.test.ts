import { operationConformance } from "@moovkit/conformance";
import { describe, expect, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import { createDepositAccount, getFileDetails, listFiles, uploadFile } from "../src/index.js";
import { ACCOUNT_ID as accountID, DEPOSIT_ACCOUNT, LICENSE, STATEMENT } from "./fixtures.js";

const PATH = `/accounts/${accountID}/files`;
const { fileID } = LICENSE;

const BYTES = new Uint8Array([137, 80, 78, 71]);
const FILE = new File([BYTES], "license.png", { type: "image/png" });
const METADATA = {
  representative_id: "18f7ae5a-686e-4e74-a568-03dfdb83ab1d",
  requirement_id: "document.business.verification",
  error_code: "document-name-mismatch",
  comment: "Front",
};
const filePurpose = "merchant_underwriting";

describe.each([
  {
    operation: "uploadFile",
    cases: operationConformance(uploadFile, {
      requests: [
        {
          input: { accountID, file: FILE, filePurpose },
          request: { method: "POST", path: PATH, form: { file: FILE, filePurpose } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, file: FILE, filePurpose: "representative_verification", metadata: METADATA },
          request: {
            method: "POST",
            path: PATH,
            form: {
              file: FILE,
              filePurpose: "representative_verification",
              metadata: JSON.stringify(METADATA),
            },
          },
        },
        {
          name: "bytes",
          input: { accountID, file: BYTES, filePurpose },
          request: {
            method: "POST",
            path: PATH,
            form: { file: new File([BYTES], "blob", { type: "application/octet-stream" }), filePurpose },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "file", "filePurpose"] },
        {
          name: "wrong values",
          input: {
            accountID,
            file: "license.png",
            filePurpose: "fun",
            metadata: { representative_id: "", comment: 1 },
          },
          issues: ["file", "filePurpose", "metadata.comment", "metadata.representative_id"],
        },
        {
          name: "metadata as JSON",
          input: { accountID, file: FILE, filePurpose, metadata: "{}" },
          issues: ["metadata"],
        },
      ],
      responses: [
        { body: LICENSE, result: LICENSE },
        { name: "the smallest body", body: STATEMENT, result: STATEMENT },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        {
          status: 422,
          body: { error: "bad", file: "bad", FileName: "bad", filePurpose: "bad", metadata: "bad" },
          code: "unprocessable_entity_error",
          error: {
            fields: { error: "bad", file: "bad", fileName: "bad", filePurpose: "bad", metadata: "bad" },
          },
        },
      ],
    }),
  },
  {
    operation: "listFiles",
    cases: operationConformance(listFiles, {
      requests: [{ input: { accountID }, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [LICENSE, STATEMENT], result: [LICENSE, STATEMENT] },
        { name: "no files", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getFileDetails",
    cases: operationConformance(getFileDetails, {
      requests: [
        {
          input: { accountID, fileID },
          request: { method: "GET", path: `${PATH}/${fileID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "fileID"] }],
      responses: [{ body: LICENSE, result: LICENSE }],
    }),
  },
  {
    operation: "createDepositAccount",
    cases: operationConformance(createDepositAccount, {
      requests: [
        {
          input: { accountID, sourceSystem: "jh_silverlake", body: BYTES },
          request: {
            method: "POST",
            path: `/underwriting/${accountID}/deposit-accounts`,
            headers: { "x-source-system": "jh_silverlake", "content-type": "application/octet-stream" },
            bytes: BYTES,
          },
          idempotent: false,
        },
        {
          name: "a file",
          input: { accountID, sourceSystem: "jh_coredirector", body: FILE },
          request: {
            method: "POST",
            path: `/underwriting/${accountID}/deposit-accounts`,
            headers: { "x-source-system": "jh_coredirector" },
            bytes: BYTES,
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "body", "sourceSystem"] },
        {
          name: "wrong values",
          input: { accountID, sourceSystem: "paper", body: "<AcctId/>" },
          issues: ["body", "sourceSystem"],
        },
      ],
      responses: [{ body: DEPOSIT_ACCOUNT, result: DEPOSIT_ACCOUNT }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ sourceSystem: "is wrong", body: "is wrong" }, [["sourceSystem"], ["body"]]),
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});

it("limits files to 20 MB", () => {
  expect(uploadFile.operation.maxFileBytes).toBe(20 * 1024 * 1024);
});
