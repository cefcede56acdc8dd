import { retry } from "@moovkit/retry";
import { describe, expect, it } from "vitest";
import { openTokenServer, SCOPE } from "./token-server.js";

describe("a failed token request", () => {
  it("fails all waiting calls with its error, and the next call waits before it sends another", async () => {
    const { createClient, sandbox, countTokenRequests, time } = await openTokenServer();
    const { moov, events } = createClient();
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    const [first, second] = await Promise.all([moov.ping().result(), moov.ping().result()]);
    expect([first, second]).toMatchObject(
      Array(2).fill({ ok: false, error: { code: "api_error", status: 500, operation: "createAccessToken" } }),
    );
    expect(countTokenRequests()).toBe(1);
    const next = moov.ping();
    await time.settle();
    expect(countTokenRequests()).toBe(1);
    await time.advance(100);
    await next;
    expect(countTokenRequests()).toBe(2);
    expect(events.filter(({ type }) => type === "failure")).toEqual([
      { type: "failure", scope: SCOPE, during: "mint", code: "api_error" },
    ]);
  });

  it("doubles the backoff up to 5 seconds", async () => {
    const { createClient, sandbox, time } = await openTokenServer();
    const { moov } = createClient();
    sandbox.faults.next({ status: 500, times: 100, operation: "createAccessToken" });
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

  it("is not repeated before the `retry-after` of the server", async () => {
    const { createClient, sandbox, countTokenRequests, time } = await openTokenServer();
    const { moov } = createClient();
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const rateLimited = { error: { code: "rate_limit_error", retryAfterMs: 60_000 } };
    expect(await moov.ping().result()).toMatchObject(rateLimited);
    expect(await moov.ping().result()).toMatchObject(rateLimited);
    expect(countTokenRequests()).toBe(1);
    await time.advance(61_000);
    await moov.ping();
    expect(countTokenRequests()).toBe(2);
  });

  it("is the error of each call, also of a call whose own request was sent", async () => {
    const { createClient, sandbox } = await openTokenServer();
    const { moov, security } = createClient();
    await moov.authentication.revokeAccessToken({ token: (await security.get()).accessToken });
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const error = { operation: "createAccessToken", attempts: 1 };
    for (const _ of [1, 2]) expect(await moov.ping().result()).toMatchObject({ error });
  });

  it("is repeated if the clock was set back", async () => {
    const { createClient, sandbox, time, requests } = await openTokenServer();
    let setBackMs = 0;
    const { moov } = createClient({ now: () => time.now() - setBackMs });
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await moov.ping().result();
    setBackMs = 3_600_000;
    await moov.ping();
    expect(requests).toEqual(["token", "token", "ping"]);
  });

  it("is retried by retry() once, not once for each attempt of the call", async () => {
    const { createClient, sandbox, countTokenRequests } = await openTokenServer();
    const { moov } = createClient({}, { plugins: [retry({ maxAttempts: 3, sleep: async () => {} })] });
    sandbox.faults.next({ reset: true, times: 100 });
    expect(await moov.ping().result()).toMatchObject({
      error: { code: "connection_error", operation: "createAccessToken", attempts: 3 },
    });
    expect(countTokenRequests()).toBe(3);
  });
});
