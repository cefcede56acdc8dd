import { waitFor } from "@moovkit/core";
import { checkOptions, FUNCTION_OPTION } from "@moovkit/models";
import { MemoryEntries, type MemoryEntry } from "./memory-entries.js";
import type { Acquired, Lease, StoredToken, TokenStore } from "./token-store.js";

/** Options of `memoryStore()`. */
export interface MemoryStoreOptions {
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/**
 * Creates a store that keeps up to 10,000 tokens in the memory of this process. All `tokens()` with the same store share
 * their tokens.
 *
 * @param options - The clock, for tests.
 * @returns The store, for the `store` option of `tokens()`.
 * @throws ConfigurationError if an option is invalid.
 */
export function memoryStore(options: MemoryStoreOptions = {}): TokenStore {
  const { now = () => Date.now() } = checkOptions("memoryStore", options, {
    now: FUNCTION_OPTION,
  });
  const entries = new MemoryEntries();
  let lastFence = 0;
  let users = 0;
  return {
    name: "memory",
    read: async (key) => {
      const entry = entries.find(key);
      return entry && readToken(entry, now());
    },
    acquire: async (key, leaseMs): Promise<Acquired> => {
      const entry = entries.findOrCreate(key);
      const busyMs = entry.leaseUntil - now();
      if (busyMs > 0) return { busyMs };
      entries.prune(now());
      lastFence += 1;
      entry.fence = lastFence;
      entry.leaseUntil = now() + leaseMs;
      entries.moveToEnd(key, entry);
      return { lease: { fence: entry.fence } };
    },
    spend: async (key, lease) => {
      const entry = entries.findOrCreate(key);
      if (!canSpend(entry, lease)) return false;
      entry.isSpent = true;
      return true;
    },
    write: async (key, token, lease) => {
      const entry = entries.findOrCreate(key);
      if (lease.fence <= entry.tokenFence) return false;
      Object.assign(entry, { token, tokenFence: lease.fence, isSpent: false });
      endLease(entry, lease);
      return true;
    },
    release: async (key, lease) => endLease(entries.findOrCreate(key), lease),
    wait: (key, signal) => waitForChange(entries.findOrCreate(key), signal),
    join: () => {
      users += 1;
      return () => {
        users -= 1;
        return users === 0;
      };
    },
  };
}

const readToken = ({ token, isSpent }: MemoryEntry, time: number): StoredToken | undefined => {
  if (!token) return undefined;
  const { refreshToken, ...withoutRefreshToken } = token;
  if (refreshToken !== undefined && !isSpent) return token;
  return token.expiresAt > time ? withoutRefreshToken : undefined;
};

/** A holder with an outdated lease must not spend: a later holder may have read the same refresh token. */
const canSpend = ({ token, isSpent, tokenFence, fence }: MemoryEntry, lease: Lease): boolean =>
  token?.refreshToken !== undefined && !isSpent && lease.fence > tokenFence && lease.fence >= fence;

const endLease = (entry: MemoryEntry, { fence }: Lease): void => {
  if (entry.fence === fence) entry.leaseUntil = 0;
  for (const resolve of entry.waiters) resolve();
};

const waitForChange = async ({ waiters }: MemoryEntry, signal: AbortSignal): Promise<void> => {
  let notify = () => {};
  const change = new Promise<void>((resolve) => {
    notify = resolve;
  });
  waiters.add(notify);
  try {
    await waitFor(change, signal);
  } catch {
    // The signal was aborted. The caller knows.
  } finally {
    waiters.delete(notify);
  }
};
