import { retry } from "@moovkit/retry";
import { describe, expect, it, vi } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

describe("a refresh token", () => {
  it("is replaced by the API key if the server rejects it", async () => {
    const { createClient, faults, requests, time } = openTokenServer();
    const { moov, eventTypes } = createClient();
    await moov.ping();
    await time.advance(3_530_000);
    requests.length = 0;
    faults.next({ status: 422, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    expect(requests.filter((request) => request !== "ping")).toEqual(["refresh", "token"]);
    expect(eventTypes()).toEqual(["requested", "renewed"]);
  });

  it("is never sent again by any process if the outcome of its request is unknown", async () => {
    const { createClient, time, refreshTokens, loseRefreshResponses, requests, faults } = openTokenServer();
    const store = memoryStore({ now: time.now });
    const plugins = [retry({ sleep: async () => {} })];
    const clients = Array.from({ length: 4 }, () => createClient({ store }, { plugins }));
    for (const { moov } of clients) await moov.ping();
    loseRefreshResponses();
    for (let round = 0; round < 5; round += 1) {
      await time.advance(3_530_000);
      if (round) faults.next({ status: 503, times: round, operation: "createAccessToken" });
      for (const { moov } of clients) await moov.ping().result();
      await time.advance(10_000);
    }
    expect(refreshTokens.length).toBeGreaterThan(2);
    expect(new Set(refreshTokens).size).toBe(refreshTokens.length);
    expect(requests).toContain("token");
  });

  it("leaves half of the time to the API key if its request never returns", async () => {
    const { createClient, holdNextTokenRequest, requests } = openTokenServer();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    try {
      const { moov } = createClient({ now: () => Date.now(), sleep: undefined, requestDeadlineMs: 10_000 });
      await moov.ping();
      await vi.advanceTimersByTimeAsync(4_000_000);
      holdNextTokenRequest();
      const call = moov.ping().result();
      await vi.advanceTimersByTimeAsync(4_900);
      expect(requests).toEqual(["token", "ping", "refresh"]);
      await vi.advanceTimersByTimeAsync(200);
      expect(requests).toEqual(["token", "ping", "refresh", "token", "ping"]);
      // The virtual clock of the server stands still, so it accepts the token.
      expect(await call).toMatchObject({ ok: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it("is used after its access token has expired", async () => {
    const { createClient, time, requests } = openTokenServer();
    const { moov } = createClient();
    await moov.ping();
    await time.advance(4_000_000);
    await moov.ping();
    expect(requests).toEqual(["token", "ping", "refresh", "ping"]);
  });
});
