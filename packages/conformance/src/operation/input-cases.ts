import { assertEqual } from "../assert.js";
import type { OperationExamples } from "./examples.js";
import { BY_EXAMPLE, type Exchange, listPaths, nameCase, type OperationCase } from "./operation-test.js";

const assertRejected = ({ error, requests }: Exchange): void => {
  assertEqual("the code of the error", error?.code, "request_validation_error");
  assertEqual("the number of requests", requests.length, 0);
};

const unknownFieldCase: OperationCase = {
  name: "rejects a field that does not exist",
  why: "A misspelt optional field would be dropped without notice.",
  check: async ({ call, validInput, examples }) => {
    const input = { ...(validInput as object), fieldThatDoesNotExist: 1 };
    assertRejected(await call(input, examples.responses[0] ?? {}));
  },
};

/** Checks that an invalid input is rejected before a request is sent. */
export const createInputCases = (
  { invalidInputs = [], responses }: OperationExamples<unknown, unknown>,
  hasInput: boolean,
): readonly OperationCase[] => [
  ...invalidInputs.map(
    (example, index): OperationCase => ({
      name: nameCase("rejects the input", example, index),
      why: BY_EXAMPLE,
      check: async ({ call }) => {
        const exchange = await call(example.input, responses[0] ?? {});
        assertRejected(exchange);
        assertEqual("the paths of the issues", listPaths(exchange.error?.issues), [...example.issues].sort());
      },
    }),
  ),
  ...(hasInput ? [unknownFieldCase] : []),
];
