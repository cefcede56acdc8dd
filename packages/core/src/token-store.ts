/// <reference lib="esnext.disposable" preserve="true" />

/** An access token with what is needed to keep it fresh. Times are in ms of this process's clock. */
export interface StoredToken {
  readonly accessToken: string;
  /** Good for one use (RFC 6749, section 6): `spend` it before it is sent. */
  readonly refreshToken?: string | undefined;
  /** What was granted, with spaces between. */
  readonly scope: string;
  /** From issue to expiry. */
  readonly lifetimeMs: number;
  /** Unix time. */
  readonly expiresAt: number;
}

/**
 * The right to renew one token, for a time. A later lease of the same key has a higher fencing number, so a holder
 * that stalled past its time is told from the one that came after it.
 */
export interface Lease {
  readonly fence: number;
}

/** A lease, or for how many ms at most somebody else has it. */
export type Acquired = { readonly lease: Lease } | { readonly busyMs: number };

/**
 * Keeps tokens for all who share it, and lets one of them at a time renew each.
 *
 * A method rejects where the store cannot be reached, and then nobody may rely on it: `@moovkit/tokens` goes on with
 * a token of the process's own. It bounds each by a time-out and says so by the signal.
 * `tokenStoreConformance` of `@moovkit/conformance` tries a store of your own.
 */
export interface TokenStore extends Partial<AsyncDisposable> {
  readonly name: string;
  /** The token that was written last, also one that has expired but has a refresh token; else `undefined`. */
  read(key: string, signal: AbortSignal): Promise<StoredToken | undefined>;
  /** Takes the lease of a key for `leaseMs`, where nobody has it. */
  acquire(key: string, leaseMs: number, signal: AbortSignal): Promise<Acquired>;
  /**
   * Takes the refresh token of the stored token for this holder: `true` once, for whoever comes first, and
   * never for a holder that somebody came after. What comes of sending it may stay unknown, and nobody may send it
   * again.
   */
  spend(key: string, lease: Lease, signal: AbortSignal): Promise<boolean>;
  /**
   * Writes a token and gives the lease back. `false`, and nothing written, where the stored token was written under
   * a later lease.
   */
  write(key: string, token: StoredToken, lease: Lease, signal: AbortSignal): Promise<boolean>;
  /** Gives a lease back, where it is still the holder's. */
  release(key: string, lease: Lease, signal: AbortSignal): Promise<void>;
  /** Resolves when a token was written or a lease given back, or the signal fires; also for no reason. Never rejects. */
  wait(key: string, signal: AbortSignal): Promise<void>;
  /**
   * Counts one more user of what is stored. The function that is given back takes it off, and tells whether nobody
   * else is left. A store without it is shared with others that it does not know of.
   */
  join?(): () => boolean;
}
