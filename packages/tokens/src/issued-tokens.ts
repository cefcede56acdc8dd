import type { StoredToken } from "@moovkit/core";

/** The tokens that this client requested, in order to revoke them when it is disposed of. */
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

  /** Records that other clients may have the token. */
  markShared(token: StoredToken): void {
    this.#shared.add(token);
  }

  forgetExpired(): void {
    for (const token of this.#issued) if (token.expiresAt <= this.#now()) this.#issued.delete(token);
  }

  /**
   * Removes all tokens and returns them, except for the expired ones.
   *
   * @param includeShared - Whether to return the tokens that other clients may have.
   */
  take({ includeShared }: { readonly includeShared: boolean }): readonly StoredToken[] {
    this.forgetExpired();
    const taken = [...this.#issued].filter((token) => includeShared || !this.#shared.has(token));
    this.#issued.clear();
    return taken;
  }
}
