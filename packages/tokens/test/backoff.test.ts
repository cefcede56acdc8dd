import { retry } from "@moovkit/retry";
import { describe, expect, it } from "vitest";
import { createScenario, SCOPE } from "./scenario.js";

describe("after a failed token request", () => {
  it("all waiting calls fail with its error, and the next call requests a token after a short delay", async () => {
    const { startClient, sandbox, countTokenRequests, time } = await createScenario();
    const { moov, events } = startClient();
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

  it("the delay doubles with each failure, up to 5 s", async () => {
    const { startClient, sandbox, time } = await createScenario();
    const { moov } = startClient();
    sandbox.faults.next({ status: 500, times: 100, operation: "createAccessToken" });
    const delays: number[] = [];
    for (let call = 0; call < 9; call += 1) {
      const startedAt = time.now();
      const outcome = moov.ping().result();
      let isSettled = false;
      outcome.then(() => {
        isSettled = true;
      });
      await time.settle();
      while (!isSettled) await time.advance(25);
      delays.push(time.now() - startedAt);
    }
    expect(delays[0]).toBe(0);
    expect(delays.slice(1)).toEqual([75, 150, 300, 600, 1200, 2400, 3750, 3750]);
  });

  it("calls fail without a request until the time in `retry-after` has passed", async () => {
    const { startClient, sandbox, countTokenRequests, time } = await createScenario();
    const { moov } = startClient();
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const rateLimited = { error: { code: "rate_limit_error", retryAfterMs: 60_000 } };
    expect(await moov.ping().result()).toMatchObject(rateLimited);
    expect(await moov.ping().result()).toMatchObject(rateLimited);
    expect(countTokenRequests()).toBe(1);
    await time.advance(61_000);
    await moov.ping();
    expect(countTokenRequests()).toBe(2);
  });

  it("the error names the token operation, also in a call whose own request was sent", async () => {
    const { startClient, sandbox } = await createScenario();
    const { moov, security } = startClient();
    await moov.authentication.revokeAccessToken({ token: (await security.get()).accessToken });
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const error = { operation: "createAccessToken", attempts: 1 };
    for (const _ of [1, 2]) expect(await moov.ping().result()).toMatchObject({ error });
  });

  it("the next call requests a token even if the clock was set back", async () => {
    const { startClient, sandbox, time } = await createScenario();
    let backMs = 0;
    const { moov } = startClient({ now: () => time.now() - backMs });
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await moov.ping().result();
    backMs = 3_600_000;
    await moov.ping();
  });

  it("retry() repeats the token request, but not once more for each attempt of the call", async () => {
    const { startClient, sandbox, countTokenRequests } = await createScenario();
    const { moov } = startClient({}, { plugins: [retry({ maxAttempts: 3, sleep: async () => {} })] });
    sandbox.faults.next({ reset: true, times: 100 });
    expect(await moov.ping().result()).toMatchObject({
      error: { code: "connection_error", operation: "createAccessToken", attempts: 3 },
    });
    expect(countTokenRequests()).toBe(3);
  });
});
