import { defineOperation, NotFoundError, type OperationFunction, offsetPagination } from "@moovkit/core";
import { openObject } from "@moovkit/models";
import { describe, it } from "vitest";
import * as z from "zod/mini";
import { type OperationExamples, operationConformance } from "../src/index.js";
import { expectCaught } from "./expect-caught.js";
import {
  DOCUMENT_EXAMPLES,
  DOCUMENT_PARTS,
  FILE_EXAMPLES,
  FILE_PARTS,
  REFUND_EXAMPLES,
  REFUND_PARTS,
  SWEEPS_EXAMPLES,
  SWEEPS_PARTS,
} from "./operations.js";

interface Fault {
  readonly fault: string;
  /** The parts of the declaration that are wrong. */
  readonly parts: object;
  readonly caughtBy: string;
}

const { input, output, errors } = REFUND_PARTS;
const { refundID, status } = output[200].shape;

const refundFaults: readonly Fault[] = [
  {
    fault: "has the wrong path",
    parts: { path: "/accounts/{accountID}/refund" },
    caughtBy: "sends the request (example 1)",
  },
  { fault: "has the wrong method", parts: { method: "PUT" }, caughtBy: "sends the request (example 1)" },
  {
    fault: "has the wrong encoding",
    parts: { encoding: "query" },
    caughtBy: "sends the request (required fields)",
  },
  { fault: "sends a header in the body", parts: { headers: {} }, caughtBy: "sends the request (example 1)" },
  {
    fault: "sends the wrong header",
    parts: { headers: { waitFor: "x-wait" } },
    caughtBy: "sends the request (example 1)",
  },
  {
    fault: "sends no idempotency key",
    parts: { idempotency: undefined },
    caughtBy: "sends the request (example 1)",
  },
  {
    fault: "always sends the same idempotency key",
    parts: { encode: () => ({ headers: { "x-idempotency-key": "key-1" } }) },
    caughtBy: "sends an idempotency key",
  },
  {
    fault: "is marked as not idempotent",
    parts: { idempotent: false },
    caughtBy: "sends the request (example 1)",
  },
  {
    fault: "sends no credentials",
    parts: { credentials: () => "none" },
    caughtBy: "sends the request (required fields)",
  },
  {
    fault: "drops a null",
    parts: { encode: ({ amount }: { amount: number }) => ({ body: { amount } }) },
    caughtBy: "sends the request (example 1)",
  },
  {
    fault: "drops unknown fields of the input",
    parts: { input: z.object(input.shape) },
    caughtBy: "rejects a field that does not exist",
  },
  {
    fault: "accepts an invalid input",
    parts: { input: z.extend(input, { amount: z.number() }) },
    caughtBy: "rejects the input (example 1)",
  },
  {
    fault: "lacks a success status",
    parts: { output: { 200: output[200], 409: output[409] } },
    caughtBy: "resolves for status 202 (example 2)",
  },
  {
    fault: "lacks a status that is a success although it is not 2XX",
    parts: { output: { 200: output[200], 202: output[202] } },
    caughtBy: "resolves for status 409 (the original)",
  },
  {
    fault: "has a closed enum in a response",
    parts: { output: { ...output, 202: openObject({ refundID, status: z.enum(["created", "completed"]) }) } },
    caughtBy: "accepts values that are not documented",
  },
  {
    fault: "has a closed object in a response",
    parts: { output: { ...output, 409: z.strictObject({ refundID, status }) } },
    caughtBy: "accepts fields that are not documented",
  },
  {
    fault: "drops unknown fields of a response that does not match",
    parts: { output: { ...output, 200: z.any() } },
    caughtBy: "reports a body that does not match",
  },
  {
    fault: "is strict without need",
    parts: { strict: true },
    caughtBy: "resolves for status 200 (a field that is missing)",
  },
  {
    fault: "decodes to something else",
    parts: { decode: () => undefined },
    caughtBy: "resolves for status 200 (example 1)",
  },
  {
    fault: "has the wrong error class",
    parts: { errors: { ...errors, 400: NotFoundError } },
    caughtBy: "rejects for status 400 (example 1)",
  },
  {
    fault: "takes a failure for a success",
    parts: { output: { ...output, 422: z.any() } },
    caughtBy: "rejects for status 422 (example 2)",
  },
  {
    fault: "declares a success that has no example",
    parts: { output: { ...output, 201: output[200] } },
    caughtBy: "has an example of every status",
  },
  {
    fault: "declares an error that has no example",
    parts: { errors: { ...errors, 404: NotFoundError } },
    caughtBy: "has an example of every status",
  },
];

const sweepsFaults: readonly Fault[] = [
  {
    fault: "is not paginated",
    parts: { pagination: undefined },
    caughtBy: "has an example of pages if it is paginated",
  },
  {
    fault: "is paginated with the wrong ID",
    parts: { pagination: offsetPagination<{ id: string }>("id") },
    caughtBy: "reads all pages",
  },
  {
    fault: "joins lists in another way",
    parts: {
      encode: ({ statuses }: { statuses: string[] }) => ({ query: { statuses: statuses.join(" ") } }),
    },
    caughtBy: "sends the request (example 1)",
  },
];

const expectFault = async <Input, Output>(
  declaration: object,
  { parts, caughtBy }: Fault,
  examples: OperationExamples<Input, Output>,
): Promise<void> => {
  const faulty = defineOperation({ ...declaration, ...parts } as typeof REFUND_PARTS);
  const subject = faulty as unknown as OperationFunction<Input, Output>;
  await expectCaught(operationConformance<unknown, unknown>(subject, examples as never), caughtBy, undefined);
};

describe("operationConformance detects an operation that", () => {
  it.each(refundFaults)("$fault", (fault) => expectFault(REFUND_PARTS, fault, REFUND_EXAMPLES));

  it.each(sweepsFaults)("$fault", (fault) => expectFault(SWEEPS_PARTS, fault, SWEEPS_EXAMPLES));

  it.each<Fault>([
    { fault: "sends a file as JSON", parts: { encoding: "json" }, caughtBy: "sends the request (example 1)" },
  ])("$fault", (fault) => expectFault(FILE_PARTS, fault, FILE_EXAMPLES));

  it.each<Fault>([
    {
      fault: "sends bytes as JSON",
      parts: { encoding: "json" },
      caughtBy: "sends the request (example 1)",
    },
    {
      fault: "reads bytes as text",
      parts: { responseType: "text" },
      caughtBy: "resolves for status 200 (example 1)",
    },
  ])("$fault", (fault) => expectFault(DOCUMENT_PARTS, fault, DOCUMENT_EXAMPLES));

  it("has no examples", () =>
    expectCaught(
      operationConformance<unknown, unknown>(defineOperation(FILE_PARTS) as never, {
        requests: [],
        responses: [],
      }),
      "has an example of a request and a response",
      undefined,
    ));
});
