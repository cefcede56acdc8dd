import type { Operation } from "@moovkit/core";
import { assertEqual } from "../assert.js";
import type { OperationExamples } from "./examples.js";
import type { OperationCase } from "./operation-test.js";

const WHY = "A declaration that no example uses is not tested.";

const listStatuses = (schemas: object = {}): readonly number[] =>
  "~standard" in schemas ? [] : Object.keys(schemas).map(Number);

const listMissing = (
  { output, errors }: Operation,
  examples: OperationExamples<unknown, unknown>,
): readonly number[] => {
  const successes = new Set(examples.responses.map(({ status = 200 }) => status));
  const failures = new Set(examples.errors?.map(({ status }) => status));
  return [
    ...listStatuses(output).filter((status) => !successes.has(status)),
    ...listStatuses(errors).filter((status) => !failures.has(status)),
  ];
};

/** Checks that there are examples of everything that the operation declares. */
export const coverageCases: readonly OperationCase[] = [
  {
    name: "has an example of a request and a response",
    why: WHY,
    check: async ({ examples }) => {
      assertEqual("whether there is a request", examples.requests.length > 0, true);
      assertEqual("whether there is a response", examples.responses.length > 0, true);
    },
  },
  {
    name: "has an example of every status",
    why: WHY,
    check: async ({ operation, examples }) =>
      assertEqual("declared statuses without an example", listMissing(operation, examples), []),
  },
  {
    name: "has an example of pages if it is paginated",
    why: WHY,
    check: async ({ examples, isPaginated }) =>
      assertEqual("whether the operation is paginated", await isPaginated(), examples.pages !== undefined),
  },
];
