import { tokenStoreConformance } from "@moovkit/conformance";
import type { Lease, StoredToken, TokenStore } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";

describe("memoryStore passes the conformance suite:", () => {
  const store = memoryStore();
  it.each([...tokenStoreConformance(() => store)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );
});

describe("the conformance suite detects a store that", () => {
  /** Tracks the newest lease of each key, for stores that ignore which lease a holder has. */
  const trackLeases = (store: TokenStore) => {
    const leases = new Map<string, Lease>();
    let count = 0;
    return {
      latest: (key: string) => leases.get(key) ?? { fence: 0 },
      above: (key: string) => ({ fence: (leases.get(key)?.fence ?? 0) + ++count / 1000 }),
      acquire: async (...[key, leaseMs, signal]: Parameters<TokenStore["acquire"]>) => {
        const acquired = await store.acquire(key, leaseMs, signal);
        if ("lease" in acquired) leases.set(key, acquired.lease);
        return acquired;
      },
    };
  };
  const mapTokens = (
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
        "ignores the fence when writing",
        (store) => {
          const { above, acquire } = trackLeases(store);
          return { acquire, write: (key, token, _, signal) => store.write(key, token, above(key), signal) };
        },
        "lets a holder that stalled write nothing over a newer token",
      ],
      [
        "ignores the fence when spending",
        (store) => {
          const { above, acquire } = trackLeases(store);
          return { acquire, spend: (key, _, signal) => store.spend(key, above(key), signal) };
        },
        "lets a holder that stalled spend nothing of a newer token",
      ],
      [
        "spends for a holder whose lease is outdated",
        (store) => {
          const { latest, acquire } = trackLeases(store);
          return { acquire, spend: (key, _, signal) => store.spend(key, latest(key), signal) };
        },
        "lets a holder that stalled spend nothing once somebody came after it",
      ],
      [
        "spends a refresh token twice",
        () => ({ spend: async () => true }),
        "lets one holder spend a refresh token, once",
      ],
      [
        "never spends",
        () => ({ spend: async () => false }),
        "lets the refresh token of a new token be spent",
      ],
      [
        "grants every lease",
        () => {
          let fence = 0;
          return { acquire: async () => ({ lease: { fence: ++fence } }) };
        },
        "gives a lease to one of 50 at once",
      ],
      [
        "gives all leases the same fence",
        (store) => ({
          acquire: async (key, leaseMs, signal) => {
            const acquired = await store.acquire(key, leaseMs, signal);
            return "lease" in acquired ? { lease: { fence: 1 } } : acquired;
          },
        }),
        "gives each lease a higher number",
      ],
      [
        "ignores the duration of a lease",
        (store) => ({
          acquire: (key, _, signal) => store.acquire(key, 3_600_000, signal),
        }),
        "frees a lease when its time is over",
      ],
      ["releases no lease", () => ({ release: async () => {} }), "frees a lease that is given back"],
      [
        "keeps the lease after a write",
        (store) => ({
          write: async (key, token, { fence }, signal) =>
            store.write(key, token, { fence: fence + 0.5 }, signal),
        }),
        "frees the lease when the token is written",
      ],
      [
        "releases the lease of another holder",
        (store) => {
          const { latest, acquire } = trackLeases(store);
          return { acquire, release: (key, _, signal) => store.release(key, latest(key), signal) };
        },
        "does not free the lease of another",
      ],
      [
        "returns an expired token as valid",
        (store) => mapTokens(store, (token) => ({ ...token, expiresAt: Date.now() + 60_000 })),
        "says of a token that has expired that it has",
      ],
      [
        "loses the refresh token",
        (store) => mapTokens(store, ({ refreshToken: _, ...token }) => token),
        "gives back what another user wrote",
      ],
      [
        "truncates tokens",
        (store) =>
          mapTokens(store, (token) => ({ ...token, accessToken: token.accessToken.slice(0, 10_000) })),
        "keeps characters and lengths",
      ],
      [
        "has one token for all keys",
        (store) => ({
          read: (_, signal) => store.read("one", signal),
          acquire: (_, leaseMs, signal) => store.acquire("one", leaseMs, signal),
          write: (_, token, lease, signal) => store.write("one", token, lease, signal),
        }),
        "keeps keys apart",
      ],
      [
        "never notifies a waiting client",
        () => ({
          wait: (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
        }),
        "tells those who wait of a lease that was given back",
      ],
      [
        "ignores the signal of a wait",
        () => ({ wait: () => new Promise(() => {}) }),
        "ends a wait with its signal",
      ],
      [
        "cannot be disposed of twice",
        () => {
          const disposed = new WeakSet();
          return {
            async [Symbol.asyncDispose]() {
              if (disposed.has(this)) throw new Error("disposed already");
              disposed.add(this);
            },
          };
        },
        "can be disposed of twice",
      ],
    ];

  it.each(BROKEN)("%s", { timeout: 30_000 }, async (_, breakStore, caughtBy) => {
    const store = memoryStore();
    const broken = { ...store, ...breakStore(store) };
    const conformanceCase = tokenStoreConformance(() => broken).find(({ name }) => name === caughtBy);
    if (!conformanceCase) throw new Error(`The suite has no case "${caughtBy}".`);
    await expect(conformanceCase.run()).rejects.toThrow(/expected .+, came .+\. ./s);
  });
});
