import { describe, expect, it } from "vitest";
import { memoryStore, type StoredToken, type TokenStore } from "../src/index.js";

const { signal } = new AbortController();

const writeToken = async (store: TokenStore, key: string, token: StoredToken) => {
  const acquired = await store.acquire(key, 1_000, signal);
  if (!("lease" in acquired)) throw new Error("Another holder has the lease.");
  await store.write(key, token, acquired.lease, signal);
};

describe("memoryStore()", () => {
  it("removes expired tokens", async () => {
    let time = Date.UTC(2026, 0, 1);
    const store = memoryStore({ now: () => time });
    const heapBefore = process.memoryUsage().heapUsed;
    for (let index = 0; index < 2_000; index += 1) {
      const accessToken = `${index}`.padEnd(50_000, "x");
      await writeToken(store, `scope ${index}`, {
        accessToken,
        scope: "",
        lifetimeMs: 60_000,
        expiresAt: time + 60_000,
      });
      time += 10_000;
    }
    // All tokens together have 100 MB. Seven are valid at a time.
    expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(50e6);
    expect(await store.read("scope 1999", signal)).toBeDefined();
    expect(await store.read("scope 0", signal)).toBeUndefined();
  });

  it("keeps a limited number of tokens, and removes the least recently renewed one first", async () => {
    const store = memoryStore();
    const expiresAt = Date.now() + 3_600_000;
    const renew = (key: string) =>
      writeToken(store, key, { accessToken: key, scope: "", lifetimeMs: 3_600_000, expiresAt });
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
