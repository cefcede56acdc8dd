import type { StoredToken } from "./token-store.js";

/** The tokens that were requested from one host, to revoke them when the host is no longer used. */
export class IssuedTokens {
  readonly #now: () => number;
  readonly #issued = new Set<StoredToken>();
  readonly #shared = new WeakSet<StoredToken>();

  constructor(now: () => number) {
    this.#now = now;
  }

  add(token: StoredToken): void {
    this.#issued.add(token);
  }

  /** Records that other users of the store may have the token. */
  markShared(token: StoredToken): void {
    this.#shared.add(token);
  }

  /** Returns the tokens that have not expired. */
  list(): readonly StoredToken[] {
    this.forgetExpired();
    return [...this.#issued];
  }

  forgetExpired(): void {
    for (const token of this.#issued) if (token.expiresAt <= this.#now()) this.#issued.delete(token);
  }

  /**
   * Removes all tokens and returns them, except for the expired ones.
   *
   * @param includeShared - Whether to return the tokens that other users of the store may have.
   */
  take({ includeShared }: { readonly includeShared: boolean }): readonly StoredToken[] {
    const taken = this.list().filter((token) => includeShared || !this.#shared.has(token));
    this.#issued.clear();
    return taken;
  }
}
