import { RequestTimeoutError } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { openTokenServer } from "./token-server.js";

describe("a process that is stopped during a renewal", () => {
  it("renews again for the callers that joined a renewal which then times out", async () => {
    const { createClient, holdNextTokenRequest, countTokenRequests, time } = openTokenServer(20);
    const { moov, security } = createClient();
    await moov.ping();
    await time.advance(15_000);
    const release = holdNextTokenRequest();
    // This call starts the renewal in the background.
    await moov.ping();
    await time.settle();
    // The token expires while the process is stopped.
    await time.advance(10_000);
    const joined = [moov.ping(), moov.ping(), security.get()];
    const secondRelease = holdNextTokenRequest();
    await time.settle();
    release(new RequestTimeoutError("The request timed out."));
    await time.advance(100);
    secondRelease();
    await time.settle();
    await Promise.all(joined);
    // The first token, the refresh, and one request with the API key for all callers.
    expect(countTokenRequests()).toBe(3);
  });

  it("renews at once if it was stopped for longer than a renewal can take", async () => {
    const { createClient, holdNextTokenRequest, requests, time } = openTokenServer();
    const { moov } = createClient();
    await moov.ping();
    await time.advance(3_530_000);
    holdNextTokenRequest();
    await moov.ping();
    await time.settle();
    requests.length = 0;
    await time.advance(3_600_000);
    await moov.ping();
    expect(requests).toEqual(["token", "ping"]);
  });
});

describe("a clock that is set forward during a token request", () => {
  it("costs one more request", async () => {
    const { createClient, holdNextTokenRequest, countTokenRequests, time } = openTokenServer();
    let setForwardMs = 0;
    const { moov } = createClient({ now: () => time.now() + setForwardMs });
    const release = holdNextTokenRequest();
    const call = moov.ping();
    await time.settle();
    setForwardMs = 3_600_000;
    release();
    await call;
    expect(countTokenRequests()).toBe(2);
  });

  it("is reported if the second token seems expired as well", async () => {
    const { createClient, countTokenRequests } = openTokenServer(0);
    const { security } = createClient();
    await expect(security.get()).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("Check the clock"),
    });
    expect(countTokenRequests()).toBe(2);
  });
});
