import { assertEqual } from "../assert.js";
import { assertSame } from "./assert-same.js";
import type { OperationExamples } from "./examples.js";
import { BY_EXAMPLE, type OperationCase } from "./operation-test.js";
import { assertRequest } from "./request-cases.js";

/** Checks that a list is read page by page. */
export const createPageCases = ({
  pages: example,
}: OperationExamples<unknown, unknown>): readonly OperationCase[] => {
  if (!example) return [];
  const check: OperationCase["check"] = async ({ iterate }) => {
    const { data, requests } = await iterate(example.input, example.pages);
    assertSame("the items", data, example.items);
    assertEqual("the number of requests", requests.length, example.requests.length);
    for (const [index, received] of requests.entries()) {
      const expected = example.requests[index];
      if (expected) await assertRequest(received, expected);
    }
  };
  return [{ name: "reads all pages", why: BY_EXAMPLE, check }];
};
