import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

describe("concurrent calls", () => {
  it("share one token request, also if there are 1,000", async () => {
    const { createClient, countTokenRequests, requests } = openTokenServer();
    const { moov } = createClient();
    await Promise.all(Array.from({ length: 1000 }, () => moov.ping()));
    expect(countTokenRequests()).toBe(1);
    expect(requests.length).toBe(1001);
  });

  it("of clients with the same store share one token, and one client renews it", async () => {
    const { createClient, time, requests, countTokenRequests } = openTokenServer();
    const store = memoryStore({ now: time.now });
    const clients = Array.from({ length: 8 }, () => createClient({ store }));
    const callAll = () => Promise.all(clients.map(({ moov }) => moov.ping()));
    await Promise.all(Array.from({ length: 50 }, callAll));
    expect(countTokenRequests()).toBe(1);
    for (let hour = 0; hour < 3; hour += 1) {
      await time.advance(3_545_000);
      await callAll();
      await time.advance(1_000);
    }
    expect(requests.filter((request) => request !== "ping")).toEqual([
      "token",
      "refresh",
      "refresh",
      "refresh",
    ]);
    expect(clients.map(({ eventTypes }) => eventTypes().at(0)).sort()).toEqual([
      "requested",
      ...Array(7).fill("shared"),
    ]);
  });

  it("start another token request if a runtime ended the first one together with its caller", async () => {
    const { createClient, time, holdNextTokenRequest, countTokenRequests } = openTokenServer();
    const { moov } = createClient();
    holdNextTokenRequest();
    const ended = moov.ping();
    await time.settle();
    const waiting = moov.ping();
    await time.advance(53_000);
    await moov.ping();
    expect(countTokenRequests()).toBe(2);
    expect(await Promise.race([ended.result(), waiting.result(), "neither"])).toBe("neither");
  });
});
