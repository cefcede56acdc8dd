import { type Case, createCase } from "./case.js";
import { coverageCases } from "./operation/coverage-cases.js";
import { createErrorCases } from "./operation/error-cases.js";
import type { OperationExamples } from "./operation/examples.js";
import { createInputCases } from "./operation/input-cases.js";
import { createMemoryRoute } from "./operation/memory-route.js";
import type { OperationRoute } from "./operation/operation-server.js";
import { createOperationTest, type OperationSubject } from "./operation/operation-test.js";
import { createPageCases } from "./operation/page-cases.js";
import { createRequestCases } from "./operation/request-cases.js";
import { createResponseCases } from "./operation/response-cases.js";

/**
 * Returns the requirements for an operation as test cases: those of its examples, and those that all operations have in
 * common. For example, unknown fields of a response are accepted, and unknown fields of an input are not.
 *
 * @param subject - The function that calls the operation, as `defineOperation` returns it.
 * @param examples - Inputs and their requests, responses and their results, and errors.
 * @param createRoute - Returns the transport that sends the requests, and the server that receives them. It may return
 * the same objects each time, if the cases run one after the other.
 * @default An in-memory transport and server.
 * @returns The cases. Their names are unique if those of the examples are.
 * @example
 * ```ts
 * import { operationConformance } from "@moovkit/conformance";
 * import { ping } from "@moovkit/authentication";
 * import { test } from "vitest";
 *
 * const cases = operationConformance(ping, {
 *   requests: [{ request: { method: "GET", path: "/ping" } }],
 *   responses: [{ body: {}, result: undefined }],
 * });
 * for (const { name, run } of cases) test(name, async () => void (await run()));
 * ```
 */
export function operationConformance<Input, Output>(
  subject: OperationSubject<Input, Output>,
  examples: OperationExamples<NoInfer<Input>, NoInfer<Output>>,
  createRoute: () => OperationRoute | Promise<OperationRoute> = createMemoryRoute,
): readonly Case[] {
  const { operation } = subject;
  const anyExamples = examples as OperationExamples<unknown, unknown>;
  const definitions = [
    ...coverageCases,
    ...createRequestCases(anyExamples, operation.idempotency === "key"),
    ...createInputCases(anyExamples, operation.input !== undefined),
    ...createResponseCases(anyExamples),
    ...createErrorCases(anyExamples),
    ...createPageCases(anyExamples),
  ];
  return definitions.map(({ name, why, check }) =>
    createCase({
      name,
      why,
      check: async () => check(createOperationTest(subject, anyExamples, await createRoute())),
    }),
  );
}
