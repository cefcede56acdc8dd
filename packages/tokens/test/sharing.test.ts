import type { TokenStore } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario, STORE_KEY } from "./scenario.js";

describe("clients with the same store", () => {
  it("share a token, and one of them renews it", async () => {
    const { startClient, time, requests, countTokenRequests } = await createScenario();
    const store = memoryStore({ now: time.now });
    const clients = Array.from({ length: 8 }, () => startClient({ store }));
    const callAll = () => Promise.all(clients.map(({ moov }) => moov.ping()));
    await Promise.all(Array.from({ length: 50 }, callAll));
    expect(countTokenRequests()).toBe(1);
    for (let hour = 0; hour < 3; hour += 1) {
      await time.advance(3_545_000);
      await callAll();
      await time.advance(1_000);
    }
    expect(requests.filter((kind) => kind !== "ping")).toEqual(["token", "refresh", "refresh", "refresh"]);
    expect(clients.map(({ eventTypes }) => eventTypes().at(0)).sort()).toEqual([
      "mint",
      ...Array(7).fill("shared"),
    ]);
  });

  it("wait until the lease expires if its holder is gone", async () => {
    const { startClient, time, countTokenRequests } = await createScenario();
    const store = memoryStore({ now: time.now });
    await store.acquire(STORE_KEY, 12_000, new AbortController().signal);
    const startedAt = time.now();
    const call = startClient({ store })
      .moov.ping()
      .then(() => time.now() - startedAt);
    await time.advance(20_000);
    expect(await call).toBeGreaterThanOrEqual(12_000);
    expect(await call).toBeLessThan(12_000 + 400);
    expect(countTokenRequests()).toBe(1);
  });

  it("use the token of the next holder if a holder stalls past the end of its lease", async () => {
    const { startClient, time, holdNextTokenRequest, countTokenRequests } = await createScenario();
    const store = memoryStore({ now: time.now });
    const release = holdNextTokenRequest();
    const stalled = startClient({ store });
    const stalledGet = stalled.security.get();
    await time.settle();
    const nextGet = startClient({ store }).security.get();
    await time.advance(13_500);
    const { accessToken } = await nextGet;
    release();
    expect((await stalledGet).accessToken).toBe(accessToken);
    expect((await startClient({ store }).security.get()).accessToken).toBe(accessToken);
    expect(stalled.eventTypes()).toEqual(["shared"]);
    expect(countTokenRequests()).toBe(2);
  });

  it("read the store at a limited rate if `wait` resolves for no reason", async () => {
    const { startClient, time, holdNextTokenRequest, countTokenRequests } = await createScenario();
    const shared = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...shared,
      read: (...args) => {
        reads += 1;
        return shared.read(...args);
      },
      wait: async () => {},
    };
    const release = holdNextTokenRequest();
    const calls = [startClient({ store }).moov.ping(), startClient({ store }).moov.ping()];
    await time.advance(1_000);
    release();
    await time.advance(10);
    await Promise.all(calls);
    expect(reads).toBeLessThan(150);
    expect(countTokenRequests()).toBe(1);
  });

  it("poll the store if `wait` fails", async () => {
    const { startClient, time, holdNextTokenRequest, countTokenRequests } = await createScenario();
    const shared = memoryStore({ now: time.now });
    const store: TokenStore = {
      ...shared,
      wait: async () => {
        throw new Error("connection refused");
      },
    };
    const release = holdNextTokenRequest();
    const calls = [startClient({ store }).moov.ping(), startClient({ store }).moov.ping()];
    await time.settle();
    release();
    await time.advance(1_000);
    await Promise.all(calls);
    expect(countTokenRequests()).toBe(1);
  });
});
