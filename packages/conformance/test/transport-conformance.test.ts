import { fetchTransport } from "@moovkit/fetch";
import { undiciTransport } from "@moovkit/undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transportConformance } from "../src/index.js";
import { type ConformanceServer, openConformanceServer } from "../src/server.js";
import { nodeHTTPTransport } from "./node-http-transport.js";

let server: ConformanceServer;
beforeAll(async () => {
  server = await openConformanceServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe.each([
  ["fetchTransport", () => fetchTransport()],
  ["undiciTransport", () => undiciTransport()],
  ["the transport of the README", nodeHTTPTransport],
] as const)("%s", (_, createTransport) => {
  it.each([...transportConformance(createTransport)])("$name", async ({ run }) => {
    const skipReason = await run(server);
    if (skipReason) expect(skipReason).toBe("The transport does not implement `Symbol.asyncDispose`.");
  });
});

describe("the case for timers", () => {
  it("ignores a timer of the test runner", async () => {
    const found = transportConformance(fetchTransport).find(({ name }) => name === "leaves no timer running");
    const running = found?.run(server);
    const timer = setTimeout(() => {}, 60_000);
    expect(await running).toBeUndefined();
    clearTimeout(timer);
  });
});
