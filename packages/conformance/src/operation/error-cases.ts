import type { Operation } from "@moovkit/core";
import { assertEqual, assertThat } from "../assert.js";
import { assertSame } from "./assert-same.js";
import type { ErrorExample, OperationExamples } from "./examples.js";
import { BY_EXAMPLE, nameCase, type OperationCase } from "./operation-test.js";

const REQUEST_ID = "conformance-request";

/** The codes of the statuses that every operation can return. */
const COMMON_CODES: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "permission_denied_error",
  404: "not_found_error",
  429: "rate_limit_error",
  500: "server_error",
  504: "server_error",
};

const isDeclared = ({ output = {}, errors = {} }: Operation, status: number): boolean =>
  status in errors || (!("~standard" in output) && status in output);

const commonStatusesCase: OperationCase = {
  name: "rejects for the statuses that every operation can return",
  why: "An application handles them in one place, by class or by `code`.",
  check: async ({ call, validInput, operation }) => {
    for (const [status, code] of Object.entries(COMMON_CODES)) {
      if (isDeclared(operation, Number(status))) continue;
      const { error } = await call(validInput, { status: Number(status) });
      assertEqual(`the code of the error for status ${status}`, error?.code, code);
    }
  },
};

const toErrorCase = (example: ErrorExample, index: number): OperationCase => ({
  name: nameCase(`rejects for status ${example.status}`, example, index),
  why: BY_EXAMPLE,
  check: async ({ call, validInput, operation }) => {
    const { status, headers, code, errorClass, error: fields = {} } = example;
    const { error } = await call(validInput, {
      ...example,
      headers: { "x-request-id": REQUEST_ID, ...headers },
    });
    assertEqual("the code of the error", error?.code, code);
    if (errorClass) assertThat("the class of the error", error instanceof errorClass, errorClass.name, error);
    assertEqual("the status of the error", error?.status, status);
    assertEqual("the operation of the error", error?.operation, operation.id);
    assertEqual("the request ID of the error", error?.requestId, headers?.["x-request-id"] ?? REQUEST_ID);
    for (const [field, value] of Object.entries(fields))
      assertSame(`\`${field}\` of the error`, (error as unknown as Record<string, unknown>)[field], value);
  },
});

/** Checks the error of each response that is a failure. */
export const createErrorCases = ({
  errors = [],
}: OperationExamples<unknown, unknown>): readonly OperationCase[] => [
  ...errors.map(toErrorCase),
  commonStatusesCase,
];
