import { retry } from "@moovkit/retry";
import { describe, expect, it } from "vitest";
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
    expect(eventTypes()).toEqual(["mint", "renew"]);
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

  it("is used after its access token has expired", async () => {
    const { createClient, time, requests } = openTokenServer();
    const { moov } = createClient();
    await moov.ping();
    await time.advance(4_000_000);
    await moov.ping();
    expect(requests).toEqual(["token", "ping", "refresh", "ping"]);
  });
});
