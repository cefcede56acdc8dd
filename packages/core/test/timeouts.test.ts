import { RequestTimeoutError } from "@moovkit/models";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorOf } from "./error-of.js";
import { createLoopbackMoov } from "./loopback-moov.js";
import type { Responder } from "./loopback-server.js";
import { createStubMoov, neverRespond } from "./stub-moov.js";

const LIMIT_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(["timeoutMs", "deadlineMs"] as const)("`%s`", (limit) => {
  it("ends a call whose transport ignores the signal, and not earlier", async () => {
    const { moov, requests } = createStubMoov(neverRespond);
    const onSettled = vi.fn();
    const error = errorOf(moov.ping({ [limit]: LIMIT_MS })).finally(onSettled);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    expect(onSettled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ code: "request_timeout_error", limit });
  });

  it("is cleared when the call succeeds", async () => {
    const { moov } = createStubMoov();
    await moov.ping({ [limit]: LIMIT_MS });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, Responder]>([
    ["before the response headers", () => {}],
    ["within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request that hangs %s", async (_, hang) => {
    const { moov } = await createLoopbackMoov((request, response) => {
      hang(request, response);
      vi.advanceTimersByTime(LIMIT_MS);
    });
    const error = await errorOf(moov.ping({ [limit]: LIMIT_MS }));
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect(error).toMatchObject({ code: "request_timeout_error", limit, operation: "ping", attempts: 1 });
  });
});
