import { retry } from "@moovkit/retry";
import { describe, expect, it } from "vitest";
import { openTokenServer, SCOPE } from "./token-server.js";

describe("a failed token request", () => {
  it("fails all waiting calls, and the next call waits before it sends another", async () => {
    const { createClient, faults, countTokenRequests, time } = openTokenServer();
    const { moov, events } = createClient();
    faults.next({ status: 500, operation: "createAccessToken" });
    const [first, second] = await Promise.all([moov.ping().result(), moov.ping().result()]);
    const error = {
      code: "connection_error",
      connected: false,
      processed: "no",
      operation: "ping",
      cause: { code: "server_error", operation: "createAccessToken" },
    };
    expect([first, second]).toMatchObject([{ error }, { error }]);
    expect(countTokenRequests()).toBe(1);
    const next = moov.ping();
    await time.settle();
    expect(countTokenRequests()).toBe(1);
    await time.advance(100);
    await next;
    expect(countTokenRequests()).toBe(2);
    expect(events.filter(({ type }) => type === "failure")).toEqual([
      { type: "failure", scope: SCOPE, during: "request", code: "server_error" },
    ]);
  });

  it("is what `get` rejects with", async () => {
    const { createClient, faults } = openTokenServer();
    const { security } = createClient();
    faults.next({ status: 422 });
    await expect(security.get()).rejects.toMatchObject({
      code: "auth_token_request_error",
      operation: "createAccessToken",
    });
  });

  it("is an AuthenticationError of the call if the server refuses the API key", async () => {
    const { createClient, faults } = openTokenServer();
    faults.next({ status: 401, operation: "createAccessToken" });
    expect(await createClient().moov.ping().result()).toMatchObject({
      error: { code: "authentication_error", operation: "ping", cause: { operation: "createAccessToken" } },
    });
  });

  it("doubles the backoff up to 5 seconds", async () => {
    const { createClient, faults, time } = openTokenServer();
    const { moov } = createClient();
    faults.next({ status: 500, times: 100, operation: "createAccessToken" });
    const delaysMs: number[] = [];
    for (let call = 0; call < 9; call += 1) {
      const startedAt = time.now();
      const result = moov.ping().result();
      let isSettled = false;
      result.then(() => {
        isSettled = true;
      });
      await time.settle();
      while (!isSettled) await time.advance(25);
      delaysMs.push(time.now() - startedAt);
    }
    expect(delaysMs[0]).toBe(0);
    expect(delaysMs.slice(1)).toEqual([75, 150, 300, 600, 1200, 2400, 3750, 3750]);
  });

  it("is repeated if the clock was set back", async () => {
    const { createClient, faults, time, requests } = openTokenServer();
    let setBackMs = 0;
    const { moov } = createClient({ now: () => time.now() - setBackMs });
    faults.next({ status: 500, operation: "createAccessToken" });
    await moov.ping().result();
    setBackMs = 3_600_000;
    await moov.ping();
    expect(requests).toEqual(["token", "token", "ping"]);
  });

  it("is retried by the plugins of the client", async () => {
    const { createClient, faults, countTokenRequests } = openTokenServer();
    const { moov } = createClient({}, { plugins: [retry({ maxAttempts: 3, sleep: async () => {} })] });
    faults.next({ status: 503, times: 2, operation: "createAccessToken" });
    await moov.ping();
    expect(countTokenRequests()).toBe(3);
  });
});

describe("a token request that the server refuses with `retry-after`", () => {
  it.each([429, 503])("is not repeated before the end of the pause after a %i", async (status) => {
    const { createClient, faults, countTokenRequests, time } = openTokenServer();
    const { moov, security } = createClient();
    faults.next({ status, headers: { "retry-after": "3600" }, operation: "createAccessToken" });
    for (let call = 0; call < 7; call += 1) {
      const result = await moov.ping().result();
      expect(result).toMatchObject({ error: { code: "connection_error", connected: false } });
      if (call > 0)
        expect(result).toMatchObject({
          error: {
            message: expect.stringMatching(/^ping: .*Try again in (300|29\d) s\.$/),
            retryAfterMs: expect.closeTo(300_000 - call * 500, -3),
          },
        });
      await time.advance(500);
    }
    await expect(security.get()).rejects.toMatchObject({
      code: "connection_error",
      cause: { status, operation: "createAccessToken" },
    });
    expect(countTokenRequests()).toBe(1);
  });

  it.each([
    ["60", 60_000],
    ["300", 300_000],
    ["99999999999999999999", 300_000],
    ["Fri, 31 Dec 9999 23:59:59 GMT", 300_000],
    [new Date(Date.UTC(2026, 0, 1, 0, 2)).toUTCString(), 120_000],
  ])("pauses for at most 5 minutes: %s", async (retryAfter, pauseMs) => {
    const { createClient, faults, countTokenRequests, time } = openTokenServer();
    const { moov } = createClient();
    faults.next({ status: 503, headers: { "retry-after": retryAfter }, operation: "createAccessToken" });
    await moov.ping().result();
    await time.advance(pauseMs - 6_000);
    expect(await moov.ping().result()).toMatchObject({ ok: false });
    expect(countTokenRequests()).toBe(1);
    await time.advance(6_100);
    await moov.ping();
    expect(countTokenRequests()).toBe(2);
  });

  it("is sent once if the client has retry()", async () => {
    const { createClient, faults, countTokenRequests } = openTokenServer();
    const plugins = [retry({ sleep: async () => {} })];
    const { moov } = createClient({}, { plugins });
    faults.next({
      status: 503,
      times: 100,
      headers: { "retry-after": "3600" },
      operation: "createAccessToken",
    });
    for (let call = 0; call < 7; call += 1)
      expect(await moov.ping().result()).toMatchObject({ error: { code: "connection_error" } });
    expect(countTokenRequests()).toBe(1);
  });

  it("is not repeated with the API key if it had a refresh token", async () => {
    const { createClient, faults, requests, time } = openTokenServer();
    const { moov } = createClient();
    await moov.ping();
    await time.advance(3_530_000);
    faults.next({ status: 503, headers: { "retry-after": "60" }, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    expect(requests.filter((request) => request !== "ping")).toEqual(["token", "refresh"]);
  });
});
