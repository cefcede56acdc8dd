import { fetchTransport } from "@moovkit/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Case, type OperationRoute, operationConformance } from "../src/index.js";
import { type ListeningOperationServer, openOperationServer } from "../src/server.js";
import {
  createRefund,
  DOCUMENT_EXAMPLES,
  FILE_EXAMPLES,
  listSweeps,
  REFUND_EXAMPLES,
  SWEEPS_EXAMPLES,
  signDocument,
  uploadFile,
} from "./operations.js";

let server: ListeningOperationServer;
beforeAll(async () => {
  server = await openOperationServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const listCases = (createRoute?: () => OperationRoute): [string, Case][] =>
  Object.entries({
    createRefund: operationConformance(createRefund, REFUND_EXAMPLES, createRoute),
    listSweeps: operationConformance(listSweeps, SWEEPS_EXAMPLES, createRoute),
    uploadFile: operationConformance(uploadFile, FILE_EXAMPLES, createRoute),
    signDocument: operationConformance(signDocument, DOCUMENT_EXAMPLES, createRoute),
  }).flatMap(([name, cases]) =>
    cases.map((testCase): [string, Case] => [`${name} ${testCase.name}`, testCase]),
  );

const SKIPPED = "No example has a JSON body.";

describe.each([
  ["in memory", listCases()],
  ["over fetch", listCases(() => ({ transport: fetchTransport(), server }))],
])("%s", (_, cases) => {
  it.each(cases)("%s", async (name, { run }) => {
    const skipReason = await run();
    expect(skipReason).toBe(name.startsWith("signDocument") && skipReason ? SKIPPED : undefined);
  });
});

it("gives the cases of one operation different names", () => {
  const names = listCases().map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
});
