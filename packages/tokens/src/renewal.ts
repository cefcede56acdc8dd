import { linkSignal } from "@moovkit/core";
import { type BoundedStore, StoreError } from "./bounded-store.js";
import { type ObtainedToken, type ObtainOptions, obtainToken } from "./obtain-token.js";
import { isUsable, livesFor } from "./token-lifetime.js";
import type { Lease, StoredToken } from "./token-store.js";

/** The result of a renewal. */
export interface RenewedToken {
  readonly token: StoredToken;
  readonly source: ObtainedToken["source"] | "store";
  /** Whether other clients may have the token: it was read from the store, or may have been written to it. */
  readonly isShared: boolean;
}

/** The tokens that a renewal must replace. */
export interface PreviousTokens {
  /** The usable token in memory. */
  readonly current: StoredToken | undefined;
  /** The access tokens that the server rejected or that were revoked. */
  readonly rejected: readonly string[];
  /** How long the new token should live. */
  readonly minTtlMs: number;
}

/** What a renewal of one key needs. */
export interface RenewalOptions extends ObtainOptions {
  readonly key: string;
  readonly store: BoundedStore;
  readonly storeTimeoutMs: number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Ends the waits when the tokens are closed. */
  readonly closing: AbortSignal;
  readonly onStoreFailure: (error: unknown) => void;
}

/** Upper limit for the time until a waiting process notices a change that it was not notified of. */
const MAX_POLL_MS = 250;

/** A store may notify for no reason. After this many turns a pause between turns avoids a busy loop. */
const TURNS_WITHOUT_PAUSE = 10;
const PAUSE_MS = 10;

/** Waits for this many lease holders that end without a token. Then the process requests its own token. */
const MAX_AWAITED_LEASES = 2;

/** Returns the duration of a lease: the token request, and before it the operations acquire, read and spend. */
export const leaseDurationMs = ({
  requestDeadlineMs,
  storeTimeoutMs,
}: Pick<RenewalOptions, "requestDeadlineMs" | "storeTimeoutMs">): number =>
  requestDeadlineMs + 3 * storeTimeoutMs;

/**
 * Renews a token together with all processes that share the store: one of them requests it, the others wait for it.
 * If the store fails, the process requests its own token.
 */
export const renewToken = async (
  options: RenewalOptions,
  previous: PreviousTokens,
): Promise<RenewedToken> => {
  try {
    return await renewThroughStore(options, previous);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    options.onStoreFailure(error.cause);
    return requestWithoutStore(options);
  }
};

const renewThroughStore = async (
  options: RenewalOptions,
  previous: PreviousTokens,
): Promise<RenewedToken> => {
  const { key, store, now, closing } = options;
  const waitEndsAt = now() + MAX_AWAITED_LEASES * leaseDurationMs(options);
  for (let turn = 1; ; turn += 1) {
    const waiting = linkSignal(closing);
    try {
      waiting.signal.throwIfAborted();
      // Before the attempt, so that no change during it is missed.
      const change = store.waitForChange(key, waiting.signal);
      const attempt = await tryRenewal(options, previous);
      if ("token" in attempt) return attempt;
      if (now() >= waitEndsAt) return await requestWithoutStore(options);
      await waitForNextTurn(options, { turn, change, busyMs: attempt.busyMs, signal: waiting.signal });
    } finally {
      waiting.unlink();
      waiting.abort();
    }
  }
};

const requestWithoutStore = async (options: RenewalOptions): Promise<RenewedToken> => ({
  ...(await obtainToken(undefined, options)),
  isShared: false,
});

/** Returns a token, or for how long another process has the lease. */
const tryRenewal = async (
  options: RenewalOptions,
  previous: PreviousTokens,
): Promise<RenewedToken | { readonly busyMs: number }> => {
  const { key, store } = options;
  const stored = toNewerToken(options, previous, await store.read(key));
  if (stored) return stored;
  const acquired = await store.acquire(key, leaseDurationMs(options));
  return "lease" in acquired ? renewWithLease(options, previous, acquired.lease) : acquired;
};

/** Returns the stored token if it can replace the previous ones. */
const toNewerToken = (
  { now }: RenewalOptions,
  { current, rejected, minTtlMs }: PreviousTokens,
  stored: StoredToken | undefined,
): RenewedToken | undefined => {
  if (!stored || !isUsable(stored, now()) || !livesFor(stored, minTtlMs, now())) return undefined;
  if (rejected.includes(stored.accessToken) || stored.accessToken === current?.accessToken) return undefined;
  if (current && stored.expiresAt <= current.expiresAt) return undefined;
  return { token: stored, source: "store", isShared: true };
};

const waitForNextTurn = async (
  { sleep, random }: RenewalOptions,
  {
    turn,
    change,
    busyMs,
    signal,
  }: {
    readonly turn: number;
    readonly change: Promise<void>;
    readonly busyMs: number;
    readonly signal: AbortSignal;
  },
): Promise<void> => {
  const pollMs = Math.max(PAUSE_MS, Math.min(busyMs, MAX_POLL_MS * (0.5 + random())));
  const pause = turn > TURNS_WITHOUT_PAUSE ? sleep(PAUSE_MS, signal) : undefined;
  await Promise.race([Promise.all([change, pause]), sleep(pollMs, signal)]);
};

const renewWithLease = async (
  options: RenewalOptions,
  previous: PreviousTokens,
  lease: Lease,
): Promise<RenewedToken> => {
  const { key, store } = options;
  let requested: ObtainedToken;
  try {
    const stored = await store.read(key);
    // Another process may have written it before this one got the lease.
    const newer = toNewerToken(options, previous, stored);
    if (newer) {
      await store.release(key, lease);
      return newer;
    }
    const isRejected = stored && previous.rejected.includes(stored.accessToken);
    const refreshToken = isRejected ? undefined : stored?.refreshToken;
    const isSpent = refreshToken !== undefined && (await store.spend(key, lease));
    requested = await obtainToken(isSpent ? refreshToken : undefined, options);
  } catch (error) {
    return recoverFromFailure(options, previous, lease, error);
  }
  return writeToken(options, previous, lease, requested);
};

/** Releases the lease. Returns the token of another process if there is one, and throws the error otherwise. */
const recoverFromFailure = async (
  options: RenewalOptions,
  previous: PreviousTokens,
  lease: Lease,
  error: unknown,
): Promise<RenewedToken> => {
  const { key, store } = options;
  const released = store.release(key, lease);
  // A store that has just failed would only delay the caller further.
  if (error instanceof StoreError) throw error;
  await released;
  // If this process stalled for longer than its lease, another one may have renewed the token.
  const newer = toNewerToken(options, previous, await store.read(key).catch(() => undefined));
  if (newer) return newer;
  throw error;
};

/** Writes a token to the store. Returns the token of the next lease holder if this process stalled past its lease. */
const writeToken = async (
  options: RenewalOptions,
  previous: PreviousTokens,
  lease: Lease,
  requested: ObtainedToken,
): Promise<RenewedToken> => {
  const { key, store, onStoreFailure } = options;
  try {
    if (await store.write(key, requested.token, lease)) return { ...requested, isShared: true };
    const newer = toNewerToken(options, previous, await store.read(key));
    return newer ?? { ...requested, isShared: false };
  } catch (error) {
    onStoreFailure((error as StoreError).cause);
    // The store may have written it before it failed.
    return { ...requested, isShared: true };
  }
};
