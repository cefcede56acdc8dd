import { RequestTimeoutError } from "@moovkit/models";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import type { Responder } from "./loopback-server.js";
import { ping } from "./operations.js";
import { createStubClient, neverRespond } from "./stub-client.js";

const LIMIT_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(["timeoutMs", "deadlineMs"] as const)("`%s`", (limit) => {
  it("ends a call whose transport ignores the signal, and not earlier", async () => {
    const { client, requests } = createStubClient(neverRespond);
    const onSettled = vi.fn();
    const error = errorOf(ping(client, { [limit]: LIMIT_MS })).finally(onSettled);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    expect(onSettled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ code: "request_timeout_error", limit });
  });

  it("is cleared when the call succeeds", async () => {
    const { client } = createStubClient();
    await ping(client, { [limit]: LIMIT_MS });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, Responder]>([
    ["before the response headers", () => {}],
    ["within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request that hangs %s", async (_, hang) => {
    const { client } = await createLoopbackClient((request, response) => {
      hang(request, response);
      vi.advanceTimersByTime(LIMIT_MS);
    });
    const error = await errorOf(ping(client, { [limit]: LIMIT_MS }));
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect(error).toMatchObject({ code: "request_timeout_error", limit, operation: "ping", attempts: 1 });
  });
});
