import { describe, expect, it } from "vitest";
import { createScenario } from "./scenario.js";

describe("a token is renewed", () => {
  it("in the background with its refresh token, while calls use the current token", async () => {
    const { startClient, requests, time, holdNextTokenRequest } = await createScenario();
    const { moov, security, eventTypes } = startClient();
    const { accessToken: oldToken } = await security.get();
    // Between 120 s and 60 s before the expiry. A random number of 0.5 selects the middle.
    await time.advance((3600 - 91) * 1000);
    expect((await security.get()).accessToken).toBe(oldToken);
    expect(requests).toEqual(["token"]);
    await time.advance(2000);
    const release = holdNextTokenRequest();
    expect((await security.get()).accessToken).toBe(oldToken);
    await moov.ping();
    await time.settle();
    expect([...requests].sort()).toEqual(["ping", "refresh", "token"]);
    expect(security.state()[0]).toMatchObject({ renewing: true });
    release();
    await time.settle();
    expect((await security.get()).accessToken).not.toBe(oldToken);
    expect(eventTypes()).toEqual(["mint", "renew"]);
    await moov.ping();
  });

  it("at a different moment by each process", async () => {
    const { startClient, time, requests } = await createScenario();
    const clients = [0, 0.25, 0.5, 0.75, 0.999].map((random) => startClient({ random: () => random }));
    for (const { security } of clients) await security.get();
    requests.length = 0;
    const renewals: number[] = [];
    for (let second = 3600 - 130; second < 3600 - 50; second += 1) {
      await time.advance(second === 3600 - 130 ? second * 1000 : 1000);
      for (const { security } of clients) await security.get();
      await time.settle();
      for (const _ of requests.splice(0)) renewals.push(3600 - second);
    }
    expect(renewals).toEqual([119, 105, 90, 75, 60].map((before) => expect.closeTo(before, -1)));
    expect(new Set(renewals).size).toBe(5);
  });

  it("in the last half of a short lifetime", async () => {
    const { startClient, time, countTokenRequests } = await createScenario(20);
    const { security } = startClient();
    await security.get();
    await time.advance(10_000);
    await security.get();
    expect(countTokenRequests()).toBe(1);
    await time.advance(5_000);
    await security.get();
    await time.settle();
    expect(countTokenRequests()).toBe(2);
  });

  it("again after a failed renewal, while calls use the current token", async () => {
    const { startClient, sandbox, time, countTokenRequests } = await createScenario();
    const { moov, eventTypes } = startClient();
    await moov.ping();
    await time.advance(3_520_000);
    sandbox.faults.next({ status: 500, times: 2, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    await moov.ping();
    // The refresh request and the token request after it. A call during the backoff sends no third one.
    expect(countTokenRequests()).toBe(3);
    await time.advance(1_000);
    await moov.ping();
    await time.settle();
    expect(eventTypes()).toEqual(["mint", "failure", "renew"]);
  });
});
