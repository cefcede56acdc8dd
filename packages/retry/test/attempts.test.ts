import { ConnectionError, RequestAbortedError, RequestTimeoutError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { isRetryable } from "../src/index.js";
import { createScriptedClient, respond } from "./scripted-client.js";

describe("a call", () => {
  it("is retried after a temporary status, and resolves with the response", async () => {
    const { ping, delays } = createScriptedClient([respond(500), respond(503), respond(200)]);
    const { response } = await ping().withResponse();
    expect(response.status).toBe(200);
    expect(delays).toEqual([250, 500]);
  });

  it.each([
    ["a failed connection", new ConnectionError("", { connected: false })],
    ["a broken connection", new ConnectionError("", { connected: true })],
    ["an attempt that timed out", new RequestTimeoutError("", { limit: "timeoutMs" })],
  ])("is retried after %s", async (_, error) => {
    const { ping, countRequests } = createScriptedClient([error, respond(200)]);
    await ping();
    expect(countRequests()).toBe(2);
  });

  it("fails with the last error and the number of attempts", async () => {
    const { ping, countRequests } = createScriptedClient([respond(500)]);
    expect(await ping().result()).toMatchObject({ ok: false, error: { status: 500, attempts: 4 } });
    expect(countRequests()).toBe(4);
  });

  it("is not retried after a status that is not in `statusCodes`", async () => {
    expect(isRetryable({ response: respond(404) }, true, [500])).toBe(false);
    const { ping, countRequests } = createScriptedClient([respond(404)]);
    expect(await ping().result()).toMatchObject({ error: { status: 404, attempts: 1 } });
    expect(countRequests()).toBe(1);
  });

  it.each([
    ["`deadlineMs` passed", new RequestTimeoutError("", { limit: "deadlineMs" })],
    ["the caller aborted it", new RequestAbortedError("")],
    ["an error of another kind", new Error("unknown")],
  ])("is not retried after %s", (_, error) => {
    expect(isRetryable({ error }, true, [500])).toBe(false);
  });
});
