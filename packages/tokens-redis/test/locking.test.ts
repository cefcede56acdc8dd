import type { Lease, TokenStore } from "@moovkit/tokens";
import { memoryStore } from "@moovkit/tokens";
import { describe, expect, it } from "vitest";
import { checkLeases } from "./lease-model.js";
import { openRedis } from "./redis-fixture.js";

const redis = await openRedis();

const createMemoryStore = () => {
  let time = Date.now();
  const store = memoryStore({ now: () => time });
  const expireLease = async () => {
    time += 600_001;
  };
  return { store, expireLease };
};

/** Tracks the latest lease of any actor, for stores that ignore the lease they receive. */
const trackLatestLease = (store: TokenStore) => {
  let latest: Lease = { fence: 0 };
  return {
    getLatest: () => latest,
    acquire: async (...args: Parameters<TokenStore["acquire"]>) => {
      const acquired = await store.acquire(...args);
      if ("lease" in acquired) latest = acquired.lease;
      return acquired;
    },
  };
};

describe("holders that stall at any time", { timeout: 60_000 }, () => {
  it("cannot break the memory store", async () => {
    const { store, expireLease } = createMemoryStore();
    const { failed, counterexample } = await checkLeases(store, expireLease);
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });

  it.skipIf(!redis)("cannot break the Redis store", async () => {
    if (!redis) return;
    const expireLease = async (key: string) => {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
      await redis.client.del(`${redis.keyPrefix}{${Buffer.from(hash, 0, 16).toString("hex")}}:lease`);
    };
    const { failed, counterexample } = await checkLeases(redis.openStore(), expireLease);
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });

  it.each<[string, (store: TokenStore) => Partial<TokenStore>]>([
    [
      "ignores the fencing token on write",
      (store) => {
        const { getLatest, acquire } = trackLatestLease(store);
        return { acquire, write: (key, token, _, signal) => store.write(key, token, getLatest(), signal) };
      },
    ],
    [
      "ignores the fencing token on spend",
      (store) => {
        const { getLatest, acquire } = trackLatestLease(store);
        return { acquire, spend: (key, _, signal) => store.spend(key, getLatest(), signal) };
      },
    ],
    [
      "grants a lease to every actor",
      (store) => ({
        acquire: async (key, leaseMs, signal) => {
          const acquired = await store.acquire(key, leaseMs, signal);
          return "lease" in acquired ? acquired : { lease: { fence: Date.now() } };
        },
      }),
    ],
  ])("break a store that %s", async (_, createMethods) => {
    const { store, expireLease } = createMemoryStore();
    expect((await checkLeases({ ...store, ...createMethods(store) }, expireLease)).failed).toBe(true);
  });
});
