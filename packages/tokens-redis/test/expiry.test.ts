import { describe, expect, it } from "vitest";
import { createToken, neverAborted, openRedis, type RedisFixture, writeToken } from "./redis-fixture.js";

const found = await openRedis();

const HOUR_MS = 3_600_000;

describe.skipIf(!found)("the expiry of a token", () => {
  const redis = found as RedisFixture;

  it("must be finite, and no key is left without a time to live", async () => {
    const store = redis.openStore({ keyPrefix: `${redis.keyPrefix}endless:` });
    const acquired = await store.acquire("endless", 1000, neverAborted);
    if (!("lease" in acquired)) throw new Error("Another holder has the lease.");
    const endless = createToken({ expiresAt: Number.POSITIVE_INFINITY });
    await expect(store.write("endless", endless, acquired.lease, neverAborted)).rejects.toThrow("expiresAt");
    const keys = (await redis.listKeys()).filter((key) => key.includes("endless"));
    expect(keys.length).toBe(2);
    for (const key of keys) expect(await redis.client.pTTL(key)).toBeGreaterThan(0);
  });

  it("leaves the same remaining life to processes whose clocks differ", async () => {
    const openWithOffset = (offsetMs: number) => redis.openStore({ now: () => Date.now() + offsetMs });
    const token = createToken({ expiresAt: Date.now() + HOUR_MS + 60_000 });
    await writeToken(openWithOffset(HOUR_MS), "clocks", token);
    for (const offsetMs of [0, -HOUR_MS, HOUR_MS]) {
      const { expiresAt = 0 } = (await openWithOffset(offsetMs).read("clocks", neverAborted)) ?? {};
      const remainingMs = expiresAt - (Date.now() + offsetMs);
      expect(remainingMs).toBeLessThanOrEqual(60_000);
      expect(remainingMs).toBeGreaterThan(30_000);
    }
  });
});
