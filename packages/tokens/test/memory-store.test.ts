import { tokenStoreConformance } from "@moovkit/conformance";
import type { Lease, StoredToken, TokenStore } from "@moovkit/core";
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
    expect(() => memoryStore({ now: 5 as never })).toThrow("`now` must be a function");
  });
});

describe("a store that is broken", () => {
  /** A number as good as that of the lease that was given last for a key, whoever has it. */
  const newest = (store: TokenStore) => {
    const last = new Map<string, Lease>();
    let asked = 0;
    return {
      last: (key: string) => last.get(key) ?? { fence: 0 },
      above: (key: string) => ({ fence: (last.get(key)?.fence ?? 0) + ++asked / 1000 }),
      acquire: async (...[key, leaseMs, signal]: Parameters<TokenStore["acquire"]>) => {
        const acquired = await store.acquire(key, leaseMs, signal);
        if ("lease" in acquired) last.set(key, acquired.lease);
        return acquired;
      },
    };
  };
  const mapped = (
    store: TokenStore,
    change: (token: StoredToken) => StoredToken | undefined,
  ): Partial<TokenStore> => ({
    read: async (key, signal) => {
      const token = await store.read(key, signal);
      return token && change(token);
    },
  });

  const BROKEN: readonly (readonly [string, (store: TokenStore) => Partial<TokenStore>, caughtBy: string])[] =
    [
      [
        "writes whatever the fence",
        (store) => {
          const { above, acquire } = newest(store);
          return { acquire, write: (key, token, _, signal) => store.write(key, token, above(key), signal) };
        },
        "lets a holder that stalled write nothing over a newer token",
      ],
      [
        "spends whatever the fence",
        (store) => {
          const { above, acquire } = newest(store);
          return { acquire, spend: (key, _, signal) => store.spend(key, above(key), signal) };
        },
        "lets a holder that stalled spend nothing of a newer token",
      ],
      [
        "spends for whoever was overtaken",
        (store) => {
          const { last, acquire } = newest(store);
          return { acquire, spend: (key, _, signal) => store.spend(key, last(key), signal) };
        },
        "lets a holder that stalled spend nothing once somebody came after it",
      ],
      ["spends twice", () => ({ spend: async () => true }), "lets one holder spend a refresh token, once"],
      [
        "never spends",
        () => ({ spend: async () => false }),
        "lets the refresh token of a new token be spent",
      ],
      [
        "gives a lease to all",
        () => {
          let fence = 0;
          return { acquire: async () => ({ lease: { fence: ++fence } }) };
        },
        "gives a lease to one of 50 at once",
      ],
      [
        "gives leases of one number",
        (store) => ({
          acquire: async (key, leaseMs, signal) => {
            const acquired = await store.acquire(key, leaseMs, signal);
            return "lease" in acquired ? { lease: { fence: 1 } } : acquired;
          },
        }),
        "gives each lease a higher number",
      ],
      [
        "keeps a lease for ever",
        (store) => ({
          acquire: (key, _, signal) => store.acquire(key, 3_600_000, signal),
        }),
        "frees a lease when its time is over",
      ],
      ["takes no lease back", () => ({ release: async () => {} }), "frees a lease that is given back"],
      [
        "keeps the lease after a write",
        (store) => ({
          write: async (key, token, { fence }, signal) =>
            store.write(key, token, { fence: fence + 0.5 }, signal),
        }),
        "frees the lease when the token is written",
      ],
      [
        "frees whatever lease",
        (store) => {
          const { last, acquire } = newest(store);
          return { acquire, release: (key, _, signal) => store.release(key, last(key), signal) };
        },
        "does not free the lease of another",
      ],
      [
        "hands out what is past",
        (store) => mapped(store, (token) => ({ ...token, expiresAt: Date.now() + 60_000 })),
        "says of a token that has expired that it has",
      ],
      [
        "loses the refresh token",
        (store) => mapped(store, ({ refreshToken: _, ...token }) => token),
        "gives back what another user wrote",
      ],
      [
        "cuts a token short",
        (store) => mapped(store, (token) => ({ ...token, accessToken: token.accessToken.slice(0, 10_000) })),
        "keeps characters and lengths",
      ],
      [
        "has one token for all",
        (store) => ({
          read: (_, signal) => store.read("one", signal),
          acquire: (_, leaseMs, signal) => store.acquire("one", leaseMs, signal),
          write: (_, token, lease, signal) => store.write("one", token, lease, signal),
        }),
        "keeps keys apart",
      ],
      [
        "tells nobody",
        () => ({
          wait: (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
        }),
        "tells those who wait of a lease that was given back",
      ],
      [
        "waits whatever the signal",
        () => ({ wait: () => new Promise(() => {}) }),
        "ends a wait with its signal",
      ],
      [
        "is disposed of once",
        () => {
          const gone = new WeakSet();
          return {
            async [Symbol.asyncDispose]() {
              if (gone.has(this)) throw new Error("gone already");
              gone.add(this);
            },
          };
        },
        "can be disposed of twice",
      ],
    ];

  it.each(BROKEN)("and %s is caught", { timeout: 30_000 }, async (_, breaking, caughtBy) => {
    const store = memoryStore();
    const broken = { ...store, ...breaking(store) };
    const found = tokenStoreConformance(() => broken).find(({ name }) => name === caughtBy);
    if (!found) throw new Error(`there is no case "${caughtBy}"`);
    await expect(found.run()).rejects.toThrow(/expected .+, came .+\. ./s);
  });
});
