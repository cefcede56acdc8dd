import { transportConformance } from "@moovkit/conformance";
import { type ConformanceServer, openConformanceServer } from "@moovkit/conformance/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sandboxTransport } from "../src/index.js";

let server: ConformanceServer;
beforeAll(async () => {
  server = await openConformanceServer();
});
afterAll(() => server[Symbol.asyncDispose]());

// Replaces the sandbox with the network, to test what the transport itself does.
const createTransport = () =>
  sandboxTransport({ fetch: (request) => fetch(new Request(request, { redirect: "manual" })) });

describe("sandboxTransport", () => {
  it.each([...transportConformance(createTransport)])("$name", async ({ run }) => {
    const skipReason = await run(server);
    if (skipReason) expect(skipReason).toBe("The transport does not implement `Symbol.asyncDispose`.");
  });
});
