import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { afterAll, describe, expect, it } from "vitest";
import { createTransport } from "../examples/conformance/connection-pool.js";

const server = await openConformanceServer();
afterAll(() => server[Symbol.asyncDispose]());

describe("a transport", async () => {
  await import("../examples/conformance/transport.js");
});

describe("a token store", async () => {
  await import("../examples/conformance/token-store.js");
});

describe("a server", async () => {
  await import("../examples/conformance/server.js");
});

it("passes a case with a connection pool", async () => {
  const [firstCase] = transportConformance(createTransport);
  expect(await firstCase?.run(server)).toBeUndefined();
});
