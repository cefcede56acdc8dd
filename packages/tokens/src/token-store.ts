/// <reference lib="esnext.disposable" preserve="true" />

/** An access token with the data that is needed to renew it. */
export interface StoredToken {
  readonly accessToken: string;
  /** Works only once (RFC 6749, section 6). Call `spend` before sending it. */
  readonly refreshToken?: string | undefined;
  /** The granted scopes, separated by spaces. */
  readonly scope: string;
  /** Time from issue to expiry in milliseconds. */
  readonly lifetimeMs: number;
  /** Expiry as Unix time in milliseconds, by the clock of this process. */
  readonly expiresAt: number;
}

/** The right to renew one token for a limited time. */
export interface Lease {
  /**
   * Fencing token. A later lease of the same key has a higher number, so a store can ignore a holder whose lease
   * expired.
   */
  readonly fence: number;
}

/** A lease, or the maximum time in milliseconds for which another holder has it. */
export type Acquired = { readonly lease: Lease } | { readonly busyMs: number };

/**
 * Stores tokens for all processes that share it, and lets one process at a time renew each token.
 *
 * A method rejects if the store cannot be reached. `tokens()` then continues with a token of the process. It limits the
 * duration of each method with the signal. Test a custom store with `tokenStoreConformance` of
 * `@moovkit/conformance`.
 */
export interface TokenStore {
  readonly name: string;
  /** Returns the token that was written last. An expired token is returned only if it has a refresh token. */
  read(key: string, signal: AbortSignal): Promise<StoredToken | undefined>;
  /** Acquires the lease of a key for `leaseMs` milliseconds, if no other holder has it. */
  acquire(key: string, leaseMs: number, signal: AbortSignal): Promise<Acquired>;
  /**
   * Claims the refresh token of the stored token. Resolves with `true` only once per token, for the first holder, and
   * never for a holder with an outdated lease. The outcome of sending the refresh token may stay unknown, so it must
   * never be sent again.
   */
  spend(key: string, lease: Lease, signal: AbortSignal): Promise<boolean>;
  /**
   * Writes a token and releases the lease. Resolves with `false` and writes nothing if the stored token was written with
   * a later lease.
   */
  write(key: string, token: StoredToken, lease: Lease, signal: AbortSignal): Promise<boolean>;
  /** Releases a lease, if the holder still has it. */
  release(key: string, lease: Lease, signal: AbortSignal): Promise<void>;
  /**
   * Resolves when a token is written, a lease is released or the signal is aborted. It may also resolve for no reason.
   * Never rejects.
   */
  wait(key: string, signal: AbortSignal): Promise<void>;
  /**
   * Registers a user of the store. The returned function removes the user and returns whether no user is left. A store
   * without `join` is shared with users that it does not know.
   */
  readonly join?: (() => () => boolean) | undefined;
  /** Closes what the store opened, such as connections. `tokens()` never calls it: the store may have other users. */
  readonly [Symbol.asyncDispose]?: (() => PromiseLike<void>) | undefined;
}
