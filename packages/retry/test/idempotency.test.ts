import { createClient, type Plugin } from "@moovkit/core";
import { ConnectionError, RequestTimeoutError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { retry } from "../src/index.js";
import { createScriptedClient, createTransfer, respond, WITHOUT_DELAYS } from "./scripted-client.js";

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

  it("is not retried after it was processed, if a call that a plugin made fails to connect", async () => {
    const scripted = createScriptedClient([new ConnectionError("", { connected: false })]);
    const auditing: Plugin = {
      name: "auditing",
      wrap: (next) => async (request, context) => {
        const response = await next(request, context);
        await scripted.ping({ retries: false });
        return response;
      },
    };
    let transfers = 0;
    const client = createClient({
      transport: {
        name: "counting",
        send: async () => {
          transfers += 1;
          return respond(200);
        },
      },
      security: { accessToken: "token" },
      plugins: [retry(WITHOUT_DELAYS), auditing],
    });
    const result = await createTransfer(client).result();
    expect(result).toMatchObject({ ok: false, error: { operation: "ping", processed: "yes" } });
    expect(transfers).toBe(1);
  });
});
