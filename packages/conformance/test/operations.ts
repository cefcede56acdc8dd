import {
  type BinaryContent,
  defineOperation,
  GenericError,
  offsetPagination,
  unprocessable,
} from "@moovkit/core";
import { openEnum, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import type { OperationExamples } from "../src/index.js";

const Refund = openObject({ refundID: z.string(), status: openEnum(["created", "completed"]) });

/** The parts of an operation that uses most of what an operation can declare. */
export const REFUND_PARTS = {
  id: "createRefund",
  method: "POST",
  path: "/accounts/{accountID}/refunds",
  input: z.strictObject({
    accountID: z.string().check(z.regex(/^\w+$/)),
    amount: z.int(),
    note: z.nullish(z.string()),
    waitFor: z.optional(z.enum(["rail-response"])),
    idempotencyKey: z.optional(z.string()),
  }),
  headers: { waitFor: "x-wait-for" },
  idempotency: "key",
  output: { 200: Refund, 202: Refund, 409: Refund },
  errors: {
    400: GenericError,
    422: unprocessable(openObject({ amount: z.optional(z.string()) })),
  },
} as const;

export const createRefund = defineOperation(REFUND_PARTS);

const REFUND = { refundID: "r1", status: "created" };

export const REFUND_EXAMPLES: OperationExamples<
  z.infer<typeof REFUND_PARTS.input>,
  z.infer<typeof Refund>
> = {
  requests: [
    {
      input: { accountID: "a1", amount: 5, note: null, waitFor: "rail-response", idempotencyKey: "key-1" },
      request: {
        method: "POST",
        path: "/accounts/a1/refunds",
        headers: { "x-wait-for": "rail-response", "x-idempotency-key": "key-1" },
        json: { amount: 5, note: null },
      },
      idempotent: true,
    },
    {
      name: "required fields",
      input: { accountID: "a1", amount: 5 },
      request: {
        method: "POST",
        path: "/accounts/a1/refunds",
        headers: { "x-wait-for": undefined },
        json: { amount: 5 },
      },
    },
  ],
  invalidInputs: [{ input: { accountID: "../a1", amount: 0.5 }, issues: ["accountID", "amount"] }],
  responses: [
    { body: REFUND, result: REFUND },
    { status: 202, body: REFUND, result: REFUND },
    { name: "the original", status: 409, body: REFUND, result: REFUND },
    {
      name: "a field that is missing",
      body: { refundID: "r1" },
      result: { refundID: "r1" } as z.infer<typeof Refund>,
      issues: ["status"],
    },
  ],
  errors: [
    {
      status: 400,
      body: { error: "bad" },
      code: "generic_error",
      errorClass: GenericError,
      error: { error: "bad" },
    },
    {
      status: 422,
      body: { amount: "too high" },
      code: "unprocessable_entity_error",
      error: { fields: { amount: "too high" } },
    },
    { name: "a page of a proxy", status: 200, text: "<html>", code: "response_validation_error" },
  ],
};

const Sweep = openObject({ sweepID: z.string() });

export const SWEEPS_PARTS = {
  id: "listSweeps",
  method: "GET",
  path: "/accounts/{accountID}/sweeps",
  input: z.strictObject({
    accountID: z.string(),
    statuses: z.optional(z.array(z.string())),
    skip: z.optional(z.int()),
  }),
  output: z.array(Sweep),
  pagination: offsetPagination<z.infer<typeof Sweep>>("sweepID"),
} as const;

export const listSweeps = defineOperation(SWEEPS_PARTS);

const SWEEPS = [{ sweepID: "s1" }, { sweepID: "s2" }];

export const SWEEPS_EXAMPLES: OperationExamples<
  z.infer<typeof SWEEPS_PARTS.input>,
  z.infer<typeof Sweep>[]
> = {
  requests: [
    {
      input: { accountID: "a 1/é", statuses: ["accruing", "paid,late"] },
      request: {
        method: "GET",
        path: "/accounts/a%201%2F%C3%A9/sweeps",
        query: { statuses: "accruing,paid,late" },
      },
      idempotent: true,
    },
  ],
  responses: [{ body: SWEEPS, result: SWEEPS }],
  pages: {
    input: { accountID: "a1", statuses: ["paid"] },
    pages: [SWEEPS, [{ sweepID: "s2" }, { sweepID: "s3" }], []],
    requests: [
      { method: "GET", path: "/accounts/a1/sweeps", query: { statuses: "paid" } },
      { method: "GET", path: "/accounts/a1/sweeps", query: { statuses: "paid", skip: "2" } },
      { method: "GET", path: "/accounts/a1/sweeps", query: { statuses: "paid", skip: "4" } },
    ],
    items: [...SWEEPS, { sweepID: "s3" }],
  },
};

export const FILE_PARTS = {
  id: "uploadFile",
  method: "POST",
  path: "/accounts/{accountID}/files",
  input: z.strictObject({
    accountID: z.string(),
    file: z.instanceof(Blob),
    metadata: z.object({ page: z.int() }),
  }),
  encoding: "multipart",
  output: { 200: openObject({ fileID: z.string() }) },
} as const;

export const uploadFile = defineOperation(FILE_PARTS);

const FILE = new File(["a,b\n1,2"], "table.csv", { type: "text/csv" });

export const FILE_EXAMPLES: OperationExamples<z.infer<typeof FILE_PARTS.input>, { fileID: string }> = {
  requests: [
    {
      input: { accountID: "a1", file: FILE, metadata: { page: 1 } },
      request: { method: "POST", path: "/accounts/a1/files", form: { file: FILE, metadata: '{"page":1}' } },
      idempotent: false,
    },
  ],
  responses: [{ body: { fileID: "f1" }, result: { fileID: "f1" } }],
};

const BYTES = new Uint8Array([0, 255, 13, 10, 128]);

export const DOCUMENT_PARTS = {
  id: "signDocument",
  method: "PUT",
  path: "/document",
  input: z.strictObject({ document: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  encoding: "bytes",
  output: { 200: z.any() },
  responseType: "bytes",
} as const;

/** Uploads and downloads bytes. */
export const signDocument = defineOperation(DOCUMENT_PARTS);

export const DOCUMENT_EXAMPLES: OperationExamples<{ document: Uint8Array }, BinaryContent> = {
  requests: [
    {
      input: { document: BYTES },
      request: { method: "PUT", path: "/document", bytes: BYTES },
      idempotent: true,
    },
  ],
  responses: [
    {
      headers: { "content-type": "application/pdf" },
      body: BYTES,
      result: { bytes: BYTES, contentType: "application/pdf" },
    },
  ],
};
