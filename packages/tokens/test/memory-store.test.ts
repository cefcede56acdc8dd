import type { StoredToken } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";

const { signal } = new AbortController();

describe("memoryStore", () => {
  it("removes expired tokens", async () => {
    let time = Date.UTC(2026, 0, 1);
    const store = memoryStore({ now: () => time });
    const usedBefore = process.memoryUsage().heapUsed;
    for (let index = 0; index < 2_000; index += 1) {
      const key = `scope ${index}`;
      const acquired = await store.acquire(key, 1_000, signal);
      const accessToken = `${index}`.padEnd(50_000, "x");
      const token: StoredToken = { accessToken, scope: "", lifetimeMs: 60_000, expiresAt: time + 60_000 };
      if ("lease" in acquired) await store.write(key, token, acquired.lease, signal);
      time += 10_000;
    }
    // All tokens together need 100 MB. At any moment seven of them are valid.
    expect(process.memoryUsage().heapUsed - usedBefore).toBeLessThan(50e6);
    expect(await store.read("scope 1999", signal)).toBeDefined();
    expect(await store.read("scope 0", signal)).toBeUndefined();
  });

  it("keeps 10,000 tokens and removes the least recently renewed one first", async () => {
    const store = memoryStore();
    const expiresAt = Date.now() + 3_600_000;
    const renew = async (key: string) => {
      const acquired = await store.acquire(key, 1_000, signal);
      const token = { accessToken: key, scope: "", lifetimeMs: 3_600_000, expiresAt };
      if ("lease" in acquired) await store.write(key, token, acquired.lease, signal);
    };
    await renew("first");
    await renew("second");
    await renew("first");
    for (let index = 0; index < 9_999; index += 1) await renew(`scope ${index}`);
    expect(await store.read("second", signal)).toBeUndefined();
    expect(await store.read("first", signal)).toBeDefined();
  });

  it("rejects an invalid option", () => {
    expect(() => memoryStore({ now: 5 as never })).toThrow("`now` must be a function");
  });
});
