import type { Lease, StoredToken, TokenStore } from "@moovkit/tokens";
import { describe, it } from "vitest";
import { tokenStoreConformance } from "../src/index.js";
import { expectCaught } from "./expect-caught.js";
import { createMapTokenStore } from "./map-token-store.js";

interface TokenStoreFault {
  readonly fault: string;
  /** Returns the methods that replace those of a correct store. */
  readonly createMethods: (store: TokenStore) => Partial<TokenStore>;
  readonly caughtBy: string;
}

/** Tracks the leases of a store, for faults that use the lease of another user. */
const trackLeases = (store: TokenStore) => {
  const latest = new Map<string, Lease>();
  let uses = 0;
  const getLatestLease = (key: string): Lease => latest.get(key) ?? { fence: 0 };
  return {
    getLatestLease,
    /** Returns a lease that is later than any other. */
    createLaterLease: (key: string): Lease => {
      uses += 1;
      return { fence: getLatestLease(key).fence + uses / 1000 };
    },
    acquire: async (...[key, leaseMs, signal]: Parameters<TokenStore["acquire"]>) => {
      const acquired = await store.acquire(key, leaseMs, signal);
      if ("lease" in acquired) latest.set(key, acquired.lease);
      return acquired;
    },
  };
};

/** Changes each token that is read. */
const changeToken = (
  store: TokenStore,
  change: (token: StoredToken) => StoredToken,
): Partial<TokenStore> => ({
  read: async (key, signal) => {
    const token = await store.read(key, signal);
    return token && change(token);
  },
});

const tokenFaults: readonly TokenStoreFault[] = [
  {
    fault: "returns an expired token as valid",
    createMethods: (store) => changeToken(store, (token) => ({ ...token, expiresAt: Date.now() + 60_000 })),
    caughtBy: "returns an expired token with a refresh token only as expired",
  },
  {
    fault: "loses the refresh token",
    createMethods: (store) => changeToken(store, ({ refreshToken: _, ...token }) => token),
    caughtBy: "returns the token that another user wrote",
  },
  {
    fault: "truncates a long token",
    createMethods: (store) =>
      changeToken(store, (token) => ({ ...token, accessToken: token.accessToken.slice(0, 10_000) })),
    caughtBy: "preserves long tokens and unusual characters",
  },
  {
    fault: "uses one entry for all keys",
    createMethods: (store) => ({
      read: (_, signal) => store.read("one", signal),
      acquire: (_, leaseMs, signal) => store.acquire("one", leaseMs, signal),
      write: (_, token, lease, signal) => store.write("one", token, lease, signal),
    }),
    caughtBy: "separates similar keys",
  },
];

const leaseFaults: readonly TokenStoreFault[] = [
  {
    fault: "grants a lease to every user",
    createMethods: () => {
      let fence = 0;
      return {
        acquire: async () => {
          fence += 1;
          return { lease: { fence } };
        },
      };
    },
    caughtBy: "grants a lease to one of 50 concurrent users",
  },
  {
    fault: "gives every lease the same fencing token",
    createMethods: (store) => ({
      acquire: async (key, leaseMs, signal) => {
        const acquired = await store.acquire(key, leaseMs, signal);
        return "lease" in acquired ? { lease: { fence: 1 } } : acquired;
      },
    }),
    caughtBy: "gives each lease a higher fencing token",
  },
  {
    fault: "never lets a lease expire",
    createMethods: (store) => ({ acquire: (key, _, signal) => store.acquire(key, 3_600_000, signal) }),
    caughtBy: "frees a lease when it expires",
  },
  {
    fault: "does not release leases",
    createMethods: () => ({ release: async () => {} }),
    caughtBy: "frees a lease when it is released",
  },
  {
    fault: "keeps the lease after a write",
    createMethods: (store) => ({
      write: (key, token, { fence }, signal) => store.write(key, token, { fence: fence + 0.5 }, signal),
    }),
    caughtBy: "frees a lease when its token is written",
  },
  {
    fault: "releases the lease of another user",
    createMethods: (store) => {
      const { getLatestLease, acquire } = trackLeases(store);
      return { acquire, release: (key, _, signal) => store.release(key, getLatestLease(key), signal) };
    },
    caughtBy: "does not free the lease of another user on release",
  },
];

const fencingFaults: readonly TokenStoreFault[] = [
  {
    fault: "ignores the fencing token on write",
    createMethods: (store) => {
      const { createLaterLease, acquire } = trackLeases(store);
      return {
        acquire,
        write: (key, token, _, signal) => store.write(key, token, createLaterLease(key), signal),
      };
    },
    caughtBy: "does not overwrite a newer token under an expired lease",
  },
  {
    fault: "ignores the fencing token on spend",
    createMethods: (store) => {
      const { createLaterLease, acquire } = trackLeases(store);
      return { acquire, spend: (key, _, signal) => store.spend(key, createLaterLease(key), signal) };
    },
    caughtBy: "does not spend a newer refresh token under an expired lease",
  },
  {
    fault: "spends under the lease of another user",
    createMethods: (store) => {
      const { getLatestLease, acquire } = trackLeases(store);
      return { acquire, spend: (key, _, signal) => store.spend(key, getLatestLease(key), signal) };
    },
    caughtBy: "does not spend a refresh token under an expired lease after a later lease",
  },
  {
    fault: "spends a refresh token more than once",
    createMethods: () => ({ spend: async () => true }),
    caughtBy: "lets one user spend a refresh token once",
  },
  {
    fault: "never spends a refresh token",
    createMethods: () => ({ spend: async () => false }),
    caughtBy: "lets the refresh token of a new token be spent",
  },
];

const waitFaults: readonly TokenStoreFault[] = [
  {
    fault: "notifies nobody",
    createMethods: () => ({
      wait: (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    }),
    caughtBy: "notifies waiting users of a released lease",
  },
  {
    fault: "ignores the signal of wait",
    createMethods: () => ({ wait: () => new Promise(() => {}) }),
    caughtBy: "stops waiting when the signal aborts",
  },
  {
    fault: "rejects a second disposal",
    createMethods: () => {
      const disposed = new WeakSet();
      return {
        async [Symbol.asyncDispose]() {
          if (disposed.has(this)) throw new Error("already disposed of");
          disposed.add(this);
        },
      };
    },
    caughtBy: "can be disposed of twice",
  },
];

describe("tokenStoreConformance detects a token store that", () => {
  it.each([...tokenFaults, ...leaseFaults, ...fencingFaults, ...waitFaults])(
    "$fault",
    { timeout: 30_000 },
    async ({ createMethods, caughtBy }) => {
      const store = createMapTokenStore();
      const faultyStore = { ...store, ...createMethods(store) };
      await expectCaught(
        tokenStoreConformance(() => faultyStore),
        caughtBy,
        undefined,
      );
    },
  );
});
