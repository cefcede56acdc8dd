import { retry } from "@moovkit/retry";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario } from "./scenario.js";

describe("a refresh token", () => {
  it("is followed by a request with the API key if the server rejects it", async () => {
    const { startClient, sandbox, requests, time } = await createScenario();
    const { moov, eventTypes } = startClient();
    await moov.ping();
    await time.advance(3_530_000);
    requests.length = 0;
    sandbox.faults.next({ status: 422, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    expect(requests.filter((kind) => kind !== "ping")).toEqual(["refresh", "token"]);
    expect(eventTypes()).toEqual(["mint", "renew"]);
  });

  it("is never sent again by any process if the outcome of its request is unknown", async () => {
    const { startClient, time, refreshTokens, loseRefreshResponses, requests, sandbox } =
      await createScenario();
    const store = memoryStore({ now: time.now });
    const plugins = [retry({ sleep: async () => {} })];
    const clients = Array.from({ length: 4 }, () => startClient({ store }, { plugins }));
    for (const { moov } of clients) await moov.ping();
    loseRefreshResponses();
    for (let round = 0; round < 5; round += 1) {
      await time.advance(3_530_000);
      if (round) sandbox.faults.next({ status: 503, times: round, operation: "createAccessToken" });
      for (const { moov } of clients) await moov.ping().result();
      await time.advance(10_000);
    }
    expect(refreshTokens.length).toBeGreaterThan(2);
    expect(new Set(refreshTokens).size).toBe(refreshTokens.length);
    expect(requests).toContain("token");
  });

  it("is used after the expiry of its access token", async () => {
    const { startClient, time, requests } = await createScenario();
    const { moov } = startClient();
    await moov.ping();
    await time.advance(4_000_000);
    await moov.ping();
    expect(requests).toEqual(["token", "ping", "refresh", "ping"]);
  });
});
