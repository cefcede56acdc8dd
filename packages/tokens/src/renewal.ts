import type { Acquired, Lease, StoredToken, TokenStore } from "@moovkit/core";
import { ConnectionError, MoovError, RateLimitError } from "@moovkit/models";

/** What is asked of the server: a token by the API key, or by a refresh token. */
export type Mint = (refreshToken: string | undefined, deadlineMs: number) => Promise<StoredToken>;

/** What a renewal came to. `own` where nobody else can have the token: this process minted it, and gave it to no store. */
export interface Renewed {
  readonly token: StoredToken;
  readonly from: "client_credentials" | "refresh_token" | "store";
  readonly own: boolean;
}

/** What a token must be that is taken from the store. */
export type Acceptable = (token: StoredToken) => boolean;

export interface RenewalOptions {
  readonly store: TokenStore;
  readonly mint: Mint;
  readonly mintDeadlineMs: number;
  readonly storeTimeoutMs: number;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Ends the waits when the client is disposed of. */
  readonly closing: AbortSignal;
  readonly onStoreFailure: (error: unknown) => void;
}

/** A lease outlasts the mint, and before it what the store may take to give it, to read and to spend. */
export const leaseMsOf = ({
  mintDeadlineMs,
  storeTimeoutMs,
}: Pick<RenewalOptions, "mintDeadlineMs" | "storeTimeoutMs">): number => mintDeadlineMs + 3 * storeTimeoutMs;

/** The store failed, and cannot be relied on for now. */
class StoreFailure extends Error {}

/** A notification that is lost costs no more than this. */
const POLL_MS = 250;

/** A store may wake those who wait for no reason. From so many times on they pause in between, or they would spin. */
const HASTY_TURNS = 10;
const PAUSE_MS = 10;

// Anybody can write a store, and what it gives goes into requests.
const isToken = (value: unknown): value is StoredToken => {
  const { accessToken, refreshToken, scope, lifetimeMs, expiresAt } = (value ?? {}) as Partial<StoredToken>;
  return (
    [accessToken, scope, refreshToken ?? ""].every((part) => typeof part === "string") &&
    [lifetimeMs, expiresAt].every((part) => Number.isFinite(part) && Number(part) >= 0)
  );
};

const isAcquired = (value: unknown): value is Acquired => {
  const { lease, busyMs } = (value ?? {}) as { readonly lease?: Partial<Lease>; readonly busyMs?: unknown };
  return Number.isFinite(lease?.fence) || (lease === undefined && Number.isFinite(busyMs));
};

/**
 * Gets a token of one key: one that others left in the store, or a new one. Of all who share the store one asks the
 * server, and the others wait for what it writes. Where the store fails, the process goes on by itself.
 */
export const openRenewal = ({ store, mint, mintDeadlineMs, storeTimeoutMs, ...options }: RenewalOptions) => {
  const { now, random, sleep, closing, onStoreFailure } = options;
  const leaseMs = leaseMsOf({ mintDeadlineMs, storeTimeoutMs });

  /** Whatever a store does, it holds nobody up for longer than its time-out. */
  const ask = async <Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
    const over = new AbortController();
    const late = async (): Promise<never> => {
      await sleep(storeTimeoutMs, over.signal);
      throw Object.assign(new Error(`${store.name} did not answer in time.`), { code: "store_timeout" });
    };
    try {
      return await Promise.race([work(over.signal), late()]);
    } catch (cause) {
      throw new StoreFailure("store", { cause });
    } finally {
      over.abort();
    }
  };

  const acquire = async (key: string) => {
    let given: ReturnType<TokenStore["acquire"]> | undefined;
    try {
      return await ask(async (signal) => {
        given = store.acquire(key, leaseMs, signal);
        const acquired = await given;
        if (isAcquired(acquired)) return acquired;
        throw Object.assign(new Error(`${store.name} gave neither a lease nor busyMs.`), {
          code: "store_answer",
        });
      });
    } catch (error) {
      // A lease that comes after all would keep the others waiting for nothing.
      Promise.resolve(given)
        .then(async (acquired) => {
          if (isAcquired(acquired) && "lease" in acquired) await release(key, acquired.lease);
        })
        .catch(() => {});
      throw error;
    }
  };

  /** One that is no token counts as absent, and is written over. */
  const read = async (key: string): Promise<StoredToken | undefined> => {
    const stored: unknown = await ask((signal) => store.read(key, signal));
    return isToken(stored) ? stored : undefined;
  };

  /** Resolves when there may be news. Where the store fails in this there is polling. */
  const news = async (key: string, signal: AbortSignal): Promise<void> => {
    try {
      await store.wait(key, signal);
    } catch {
      await new Promise<never>(() => {});
    }
  };

  const release = (key: string, lease: Lease) =>
    ask((signal) => store.release(key, lease, signal)).catch(() => {});

  const alone = async (): Promise<Renewed> => ({
    token: await mint(undefined, mintDeadlineMs),
    from: "client_credentials",
    own: true,
  });

  /** A refused refresh token is followed by a mint; so is one whose fate is unknown, since nobody may send it again. */
  const fresh = async (refreshToken: string | undefined): Promise<Omit<Renewed, "own">> => {
    const endsAt = now() + mintDeadlineMs;
    if (refreshToken !== undefined) {
      try {
        return { token: await mint(refreshToken, mintDeadlineMs), from: "refresh_token" };
      } catch (error) {
        const pointless =
          error instanceof RateLimitError || (error instanceof ConnectionError && error.connected === false);
        if (pointless || now() >= endsAt || !(error instanceof MoovError)) throw error;
      }
    }
    // Where the clock was set back meanwhile, more would seem to be left.
    const leftMs = Math.min(mintDeadlineMs, endsAt - now());
    return { token: await mint(undefined, leftMs), from: "client_credentials" };
  };

  const asHolder = async (
    key: string,
    lease: Lease,
    acceptable: Acceptable,
    mayRefresh: Acceptable,
  ): Promise<Renewed> => {
    let renewed: Omit<Renewed, "own">;
    try {
      // Between the first look and the lease somebody may have written.
      const stored = await read(key);
      if (stored && acceptable(stored)) {
        await release(key, lease);
        return { token: stored, from: "store", own: false };
      }
      const refreshToken = stored && mayRefresh(stored) ? stored.refreshToken : undefined;
      const spent = refreshToken !== undefined && (await ask((signal) => store.spend(key, lease, signal)));
      renewed = await fresh(spent ? refreshToken : undefined);
    } catch (error) {
      const released = release(key, lease);
      // What has just failed is not waited for once more.
      if (error instanceof StoreFailure) throw error;
      await released;
      // Who stalled for longer than its lease may find that somebody else has done it.
      const newer = await read(key).catch(() => undefined);
      if (newer && acceptable(newer)) return { token: newer, from: "store", own: false };
      throw error;
    }
    try {
      if (await ask((signal) => store.write(key, renewed.token, lease, signal)))
        return { ...renewed, own: false };
      const newer = await read(key);
      if (newer && acceptable(newer)) return { token: newer, from: "store", own: false };
      return { ...renewed, own: true };
    } catch (error) {
      onStoreFailure((error as StoreFailure).cause);
      // It may have been written all the same, and others may use it.
      return { ...renewed, own: false };
    }
  };

  const together = async (key: string, acceptable: Acceptable, mayRefresh: Acceptable): Promise<Renewed> => {
    // Two holders may die one after the other; beyond that nobody waits for others.
    const endsAt = now() + 2 * leaseMs;
    for (let turn = 1; ; turn += 1) {
      const waiting = new AbortController();
      const stop = () => waiting.abort(closing.reason);
      closing.addEventListener("abort", stop, { once: true });
      try {
        closing.throwIfAborted();
        // Before the look, so that no change between the two is missed.
        const changed = news(key, waiting.signal);
        const stored = await read(key);
        if (stored && acceptable(stored)) return { token: stored, from: "store", own: false };
        const acquired = await acquire(key);
        if ("lease" in acquired) return await asHolder(key, acquired.lease, acceptable, mayRefresh);
        if (now() >= endsAt) return await alone();
        const pollMs = Math.max(PAUSE_MS, Math.min(acquired.busyMs, POLL_MS * (0.5 + random())));
        const pause = turn > HASTY_TURNS ? sleep(PAUSE_MS, waiting.signal) : undefined;
        await Promise.race([Promise.all([changed, pause]), sleep(pollMs, waiting.signal)]);
      } finally {
        closing.removeEventListener("abort", stop);
        stop();
      }
    }
  };

  return async (key: string, acceptable: Acceptable, mayRefresh: Acceptable): Promise<Renewed> => {
    try {
      return await together(key, acceptable, mayRefresh);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      onStoreFailure(error.cause);
      return alone();
    }
  };
};
