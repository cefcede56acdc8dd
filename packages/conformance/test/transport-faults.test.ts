import { afterAll, beforeAll, describe, it } from "vitest";
import { transportConformance } from "../src/index.js";
import { type ConformanceServer, openConformanceServer } from "../src/server.js";
import { expectCaught } from "./expect-caught.js";
import { abortFaults } from "./transport-faults/abort-faults.js";
import { decodingFaults } from "./transport-faults/decoding-faults.js";
import { failureFaults } from "./transport-faults/failure-faults.js";
import { lifecycleFaults } from "./transport-faults/lifecycle-faults.js";
import { requestFaults } from "./transport-faults/request-faults.js";
import { responseFaults } from "./transport-faults/response-faults.js";

let server: ConformanceServer;
beforeAll(async () => {
  server = await openConformanceServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe("transportConformance detects a transport that", () => {
  it.each([
    ...requestFaults,
    ...responseFaults,
    ...decodingFaults,
    ...failureFaults,
    ...abortFaults,
    ...lifecycleFaults,
  ])("$fault", ({ createTransport, caughtBy }) =>
    expectCaught(transportConformance(createTransport), caughtBy, server),
  );
});
