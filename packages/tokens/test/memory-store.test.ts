import { tokenStoreConformance } from "@moovkit/conformance";
import type { StoredToken } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";

const shared = memoryStore();

describe("memoryStore", () => {
  it.each([...tokenStoreConformance(() => shared)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );

  it("forgets what can be of no more use", async () => {
    let time = Date.UTC(2026, 0, 1);
    const store = memoryStore({ now: () => time });
    const signal = new AbortController().signal;
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 2_000; index += 1) {
      const key = `scope ${index}`;
      const acquired = await store.acquire(key, 1_000, signal);
      const accessToken = `${index}`.padEnd(50_000, "x");
      const token: StoredToken = { accessToken, scope: "", lifetimeMs: 60_000, expiresAt: time + 60_000 };
      if ("lease" in acquired) await store.write(key, token, acquired.lease, signal);
      time += 10_000;
    }
    // All of them are 100 MB; seven are good at any moment.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
    expect(await store.read("scope 1999", signal)).toBeDefined();
    expect(await store.read("scope 0", signal)).toBeUndefined();
  });

  it("keeps a bounded number, and forgets first what was renewed longest ago", async () => {
    const store = memoryStore();
    const signal = new AbortController().signal;
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

  it("refuses what it does not take", () => {
    expect(() => memoryStore({ now: 5 as never })).toThrow("now must be a function");
  });
});
