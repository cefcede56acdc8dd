import { assertEqual, assertThat } from "../assert.js";
import { NotApplicable } from "../case.js";
import { assertSame } from "./assert-same.js";
import type { ExampleResponse, OperationExamples } from "./examples.js";
import { BY_EXAMPLE, type Exchange, listPaths, nameCase, type OperationCase } from "./operation-test.js";

const UNDOCUMENTED = "valueThatIsNotDocumented";

/** Adds a field to each object. It has a text, because the object may be a map of texts. */
const addFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(addFields);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, addFields(entry)] as const);
  return { ...Object.fromEntries(entries), [UNDOCUMENTED]: UNDOCUMENTED };
};

/** Replaces each string. */
const replaceStrings = (value: unknown): unknown => {
  if (typeof value === "string") return UNDOCUMENTED;
  if (Array.isArray(value)) return value.map(replaceStrings);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaceStrings(entry)]));
};

const isSuccess = ({ status = 200 }: ExampleResponse): boolean => status >= 200 && status <= 299;

/** The examples whose body has a schema that it matches. */
const listDocumented = ({ responses }: OperationExamples<unknown, unknown>) =>
  responses.filter(
    ({ body, issues = [] }) =>
      typeof body === "object" && body !== null && !(body instanceof Uint8Array) && issues.length === 0,
  );

const assertMatched = (exchange: Exchange): void => {
  if (exchange.error) throw exchange.error;
  assertEqual("the paths of the issues", listPaths(exchange.response?.issues), []);
};

const createLenientCase = (name: string, change: (body: unknown) => unknown): OperationCase => ({
  name,
  why: "Moov adds fields and values to responses without a new version of the API.",
  check: async ({ call, validInput, examples }) => {
    const documented = listDocumented(examples);
    if (documented.length === 0) throw new NotApplicable("No example has a JSON body.");
    for (const example of documented)
      assertMatched(await call(validInput, { ...example, body: change(example.body) }));
  },
});

const mismatchCase: OperationCase = {
  name: "reports a body that does not match",
  why: "The server has processed the request. After an error, the caller might send it again.",
  check: async ({ call, validInput, examples, operation }) => {
    const example = listDocumented(examples).find(isSuccess);
    if (!example) throw new NotApplicable("No example has a JSON body.");
    const body = "a text instead of an object";
    const { error, data, response } = await call(validInput, { ...example, body });
    if (operation.strict) {
      assertEqual("the code of the error of a strict operation", error?.code, "response_validation_error");
      assertEqual("`processed` of the error", error?.processed, "yes");
      return;
    }
    if (error) throw error;
    assertEqual("the data", data, body);
    assertThat("the issues", (response?.issues.length ?? 0) > 0, "at least one issue", response?.issues);
  },
};

/** Checks the result of each response that is a success, and of variations of it. */
export const createResponseCases = ({
  responses,
}: OperationExamples<unknown, unknown>): readonly OperationCase[] => [
  ...responses.map((example, index): OperationCase => {
    const { status = 200, result, issues = [] } = example;
    return {
      name: nameCase(`resolves for status ${status}`, example, index),
      why: BY_EXAMPLE,
      check: async ({ call, validInput }) => {
        const { error, data, response } = await call(validInput, example);
        if (error) throw error;
        assertSame("the result", data, result);
        assertEqual("the status", response?.status, status);
        assertEqual("the paths of the issues", listPaths(response?.issues), [...issues].sort());
      },
    };
  }),
  createLenientCase("accepts fields that are not documented", addFields),
  createLenientCase("accepts values that are not documented", replaceStrings),
  mismatchCase,
];
