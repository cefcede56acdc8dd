import type { Lease, StoredToken, TokenStore } from "@moovkit/tokens";

interface Entry {
  /** The fencing token of the last lease. */
  fence: number;
  leasedUntil: number;
  token?: StoredToken;
  /** The fencing token of the lease under which the token was written. */
  tokenFence: number;
  readonly listeners: Set<() => void>;
}

const createEntry = (): Entry => ({ fence: 0, leasedUntil: 0, tokenFence: 0, listeners: new Set() });

/** Creates a token store that keeps every token in a map. It shares no code with the stores of the other packages. */
export const createMapTokenStore = (): TokenStore => {
  const entries = new Map<string, Entry>();

  const getEntry = (key: string): Entry => {
    const entry = entries.get(key) ?? createEntry();
    entries.set(key, entry);
    return entry;
  };

  const endLease = (entry: Entry, { fence }: Lease): void => {
    if (entry.fence === fence) entry.leasedUntil = 0;
    for (const listener of entry.listeners) listener();
  };

  return {
    name: "map",
    read: async (key) => {
      const token = entries.get(key)?.token;
      const isUsable = token && (token.refreshToken !== undefined || token.expiresAt > Date.now());
      return isUsable ? token : undefined;
    },
    acquire: async (key, leaseMs) => {
      const entry = getEntry(key);
      const busyMs = entry.leasedUntil - Date.now();
      if (busyMs > 0) return { busyMs };
      entry.fence += 1;
      entry.leasedUntil = Date.now() + leaseMs;
      return { lease: { fence: entry.fence } };
    },
    spend: async (key, { fence }) => {
      const entry = getEntry(key);
      if (entry.token?.refreshToken === undefined || fence < entry.fence) return false;
      const { refreshToken: _, ...token } = entry.token;
      entry.token = token;
      return true;
    },
    write: async (key, token, lease) => {
      const entry = getEntry(key);
      if (lease.fence <= entry.tokenFence) return false;
      entry.token = token;
      entry.tokenFence = lease.fence;
      endLease(entry, lease);
      return true;
    },
    release: async (key, lease) => endLease(getEntry(key), lease),
    wait: (key, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const { listeners } = getEntry(key);
        const stopWaiting = () => {
          listeners.delete(stopWaiting);
          signal.removeEventListener("abort", stopWaiting);
          resolve();
        };
        listeners.add(stopWaiting);
        signal.addEventListener("abort", stopWaiting);
      }),
  };
};
