import { describe, expect, it } from "vitest";
import { openTokenServer } from "./token-server.js";

describe("the renewal of a token", () => {
  it("uses the refresh token in the background, while calls use the current token", async () => {
    const { createClient, requests, time, holdNextTokenRequest } = openTokenServer();
    const { moov, security, eventTypes } = createClient();
    const { accessToken: first } = await security.get();
    // A random number of 0.5 selects the middle between 120 s and 60 s before the expiry.
    await time.advance((3600 - 91) * 1000);
    expect((await security.get()).accessToken).toBe(first);
    expect(requests).toEqual(["token"]);
    await time.advance(2000);
    const release = holdNextTokenRequest();
    expect((await security.get()).accessToken).toBe(first);
    await moov.ping();
    await time.settle();
    expect([...requests].sort()).toEqual(["ping", "refresh", "token"]);
    expect(security.state()[0]).toMatchObject({ renewing: true });
    release();
    await time.settle();
    expect((await security.get()).accessToken).not.toBe(first);
    expect(eventTypes()).toEqual(["requested", "renewed"]);
    await moov.ping();
  });

  it("happens at a different time in each process", async () => {
    const { createClient, time, requests } = openTokenServer();
    const clients = [0, 0.25, 0.5, 0.75, 0.999].map((random) => createClient({ random: () => random }));
    for (const { security } of clients) await security.get();
    requests.length = 0;
    const secondsBeforeExpiry: number[] = [];
    await time.advance((3600 - 131) * 1000);
    for (let remaining = 130; remaining > 50; remaining -= 1) {
      await time.advance(1000);
      for (const { security } of clients) await security.get();
      await time.settle();
      for (const _ of requests.splice(0)) secondsBeforeExpiry.push(remaining);
    }
    expect(secondsBeforeExpiry).toEqual([119, 105, 90, 75, 60].map((seconds) => expect.closeTo(seconds, -1)));
    expect(new Set(secondsBeforeExpiry).size).toBe(5);
  });

  it("of a short-lived token happens in the second half of its life", async () => {
    const { createClient, time, countTokenRequests } = openTokenServer(20);
    const { security } = createClient();
    await security.get();
    await time.advance(10_000);
    await security.get();
    expect(countTokenRequests()).toBe(1);
    await time.advance(5_000);
    await security.get();
    await time.settle();
    expect(countTokenRequests()).toBe(2);
  });

  it("is repeated if it fails, and calls use the current token meanwhile", async () => {
    const { createClient, faults, time, countTokenRequests } = openTokenServer();
    const { moov, eventTypes } = createClient();
    await moov.ping();
    await time.advance(3_520_000);
    faults.next({ status: 500, times: 2, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    await moov.ping();
    // The first token, a refresh and the fallback to the API key. The second call is within the backoff.
    expect(countTokenRequests()).toBe(3);
    await time.advance(1_000);
    await moov.ping();
    await time.settle();
    expect(eventTypes()).toEqual(["requested", "failure", "renewed"]);
  });
});
