import type { Acquired, StoredToken, TokenStore } from "@moovkit/core";
import { checkOptions } from "@moovkit/models";

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /** Unix time in ms, for tests. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

interface Entry {
  /** Of the lease that was given out last. */
  fence: number;
  leaseUntil: number;
  token: StoredToken | undefined;
  /** Under which it was written. */
  tokenFence: number;
  spent: boolean;
  readonly waiting: Set<() => void>;
}

/** A refresh token outlives its access token, and spares a mint after an idle night. */
const DAY_MS = 86_400_000;

/** Each account may have a scope of its own, and their number is not to grow for ever. */
const MOST_ENTRIES = 10_000;

/** Keeps tokens in this process, 10,000 at most. Clients that are given the same one share them. */
export function memoryStore(options: MemoryStoreOptions = {}): TokenStore {
  const { now = () => Date.now() } = checkOptions("memoryStore()", options, {
    now: [(value) => typeof value === "function", "a function"],
  });
  const entries = new Map<string, Entry>();
  let fences = 0;
  let users = 0;

  /** From so many on it is worth a look at each. */
  let pruneAt = 0;

  const prune = () => {
    const time = now();
    const isIdle = ({ leaseUntil, waiting }: Entry) => leaseUntil <= time && !waiting.size;
    const keptUntil = ({ token }: Entry) =>
      token ? token.expiresAt + (token.refreshToken === undefined ? 0 : DAY_MS) : 0;
    if (entries.size >= pruneAt) {
      for (const [key, entry] of entries) if (isIdle(entry) && keptUntil(entry) <= time) entries.delete(key);
      pruneAt = 2 * entries.size + 16;
    }
    for (const [oldest, entry] of entries) {
      if (entries.size <= MOST_ENTRIES) break;
      if (isIdle(entry)) entries.delete(oldest);
    }
  };

  const entryOf = (key: string): Entry => {
    const found = entries.get(key);
    if (found) return found;
    const entry = {
      fence: 0,
      leaseUntil: 0,
      token: undefined,
      tokenFence: 0,
      spent: false,
      waiting: new Set<never>(),
    };
    entries.set(key, entry);
    return entry;
  };
  const freed = (entry: Entry, fence: number) => {
    if (entry.fence === fence) entry.leaseUntil = 0;
    for (const wake of entry.waiting) wake();
  };

  return {
    name: "memory",
    read: async (key) => {
      const { token, spent } = entries.get(key) ?? {};
      if (!token) return undefined;
      const { refreshToken, ...rest } = token;
      if (spent || refreshToken === undefined) return token.expiresAt > now() ? rest : undefined;
      return token;
    },
    acquire: async (key, leaseMs): Promise<Acquired> => {
      const entry = entryOf(key);
      const busyMs = entry.leaseUntil - now();
      if (busyMs > 0) return { busyMs };
      prune();
      fences += 1;
      // The one renewed last is the last to go.
      entries.delete(key);
      entries.set(key, Object.assign(entry, { fence: fences, leaseUntil: now() + leaseMs }));
      return { lease: { fence: entry.fence } };
    },
    spend: async (key, { fence }) => {
      const entry = entryOf(key);
      if (entry.token?.refreshToken === undefined || entry.spent || fence <= entry.tokenFence) return false;
      // Somebody came after it, and may have read the same refresh token.
      if (fence < entry.fence) return false;
      entry.spent = true;
      return true;
    },
    write: async (key, token, { fence }) => {
      const entry = entryOf(key);
      if (fence <= entry.tokenFence) return false;
      Object.assign(entry, { token, tokenFence: fence, spent: false });
      freed(entry, fence);
      return true;
    },
    release: async (key, { fence }) => freed(entryOf(key), fence),
    wait: (key, signal) =>
      new Promise((resolve) => {
        const { waiting } = entryOf(key);
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        if (signal.aborted) return resolve();
        waiting.add(wake);
        signal.addEventListener("abort", wake, { once: true });
      }),
    join: () => {
      users += 1;
      return () => {
        users -= 1;
        return users === 0;
      };
    },
  };
}
