import { ConnectionError, RequestTimeoutError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { createScriptedClient, respond } from "./scripted-client.js";

describe("a request that is not idempotent", () => {
  const countAttempts = async (first: Parameters<typeof createScriptedClient>[0][number]) => {
    const { createTransfer, countRequests } = createScriptedClient([first, respond(200)]);
    await createTransfer().result();
    return countRequests();
  };

  it.each([
    ["503 with `retry-after`", respond(503, { "retry-after": "1" })],
    ["429", respond(429)],
    ["a connection that was never established", new ConnectionError("", { connected: false })],
  ])("is retried after %s, because the server cannot have processed it", async (_, first) => {
    expect(await countAttempts(first)).toBe(2);
  });

  it.each([
    ["500", respond(500)],
    ["500 with `retry-after`", respond(500, { "retry-after": "1" })],
    ["503 without `retry-after`", respond(503)],
    ["a connection that broke", new ConnectionError("", { connected: true })],
    ["a connection in an unknown state", new ConnectionError("")],
    ["a timeout", new RequestTimeoutError("")],
  ])("is not retried after %s", async (_, first) => {
    expect(await countAttempts(first)).toBe(1);
  });
});
