import type { StoredToken } from "./token-store.js";

/** The data that a memory store keeps for one key. */
export interface MemoryEntry {
  /** The fencing token of the latest lease. */
  fence: number;
  /** When the latest lease ends. */
  leaseUntil: number;
  token: StoredToken | undefined;
  /** The fencing token of the lease that the token was written with. */
  tokenFence: number;
  /** Whether the refresh token of the token was claimed. */
  isSpent: boolean;
  /** Resolves the waits for a change. */
  readonly waiters: Set<() => void>;
}

/** Applications may use one scope for each account, so the number of entries needs a limit. */
const MAX_ENTRIES = 10_000;

/** A refresh token outlives its access token. Keeping it for a day saves a token request after a quiet night. */
const REFRESH_TOKEN_KEPT_MS = 86_400_000;

/** Expired entries are searched for when this many entries were added since the last search. */
const MIN_ENTRIES_BEFORE_SEARCH = 16;

const createEntry = (): MemoryEntry => ({
  fence: 0,
  leaseUntil: 0,
  token: undefined,
  tokenFence: 0,
  isSpent: false,
  waiters: new Set(),
});

const isInUse = ({ leaseUntil, waiters }: MemoryEntry, time: number): boolean =>
  leaseUntil > time || waiters.size > 0;

const isExpired = ({ token }: MemoryEntry, time: number): boolean => {
  if (!token) return true;
  const keptMs = token.refreshToken === undefined ? 0 : REFRESH_TOKEN_KEPT_MS;
  return token.expiresAt + keptMs <= time;
};

/** The entries of a memory store, from the least to the most recently renewed. */
export class MemoryEntries {
  readonly #entries = new Map<string, MemoryEntry>();
  #searchAtSize = 0;

  find(key: string): MemoryEntry | undefined {
    return this.#entries.get(key);
  }

  findOrCreate(key: string): MemoryEntry {
    const found = this.#entries.get(key);
    if (found) return found;
    const entry = createEntry();
    this.#entries.set(key, entry);
    return entry;
  }

  /** Makes an entry the most recently renewed one. */
  moveToEnd(key: string, entry: MemoryEntry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  /** Removes entries that are expired or exceed the limit. Keeps those with a lease or a wait. */
  prune(time: number): void {
    if (this.#entries.size >= this.#searchAtSize) {
      this.#removeExpired(time);
      // The search visits every entry, so the next one waits until their number has doubled.
      this.#searchAtSize = 2 * this.#entries.size + MIN_ENTRIES_BEFORE_SEARCH;
    }
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= MAX_ENTRIES) return;
      if (!isInUse(entry, time)) this.#entries.delete(key);
    }
  }

  #removeExpired(time: number): void {
    for (const [key, entry] of this.#entries)
      if (!isInUse(entry, time) && isExpired(entry, time)) this.#entries.delete(key);
  }
}
