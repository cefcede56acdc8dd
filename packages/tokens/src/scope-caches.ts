import type { ScopeInput } from "@moovkit/models";
import { scopeKey } from "./scope-key.js";
import type { TokenCache } from "./token-cache.js";

/** What the caches of all scopes need. */
export interface ScopeCachesOptions {
  /** The scope of calls that select none. Its cache is never removed. */
  readonly defaultScope: string;
  /** The number of other scopes to keep. The least recently used one is removed first. */
  readonly maxScopes: number;
  readonly createCache: (scope: string) => TokenCache;
}

/** The token caches of one host, one for each scope. */
export class ScopeCaches {
  readonly #options: ScopeCachesOptions;
  readonly #default: TokenCache;
  /** From the least to the most recently used. */
  readonly #others = new Map<string, TokenCache>();

  constructor(options: ScopeCachesOptions) {
    this.#options = options;
    this.#default = options.createCache(options.defaultScope);
  }

  /**
   * Returns the cache of a scope, or the default one.
   *
   * @param subject - The option that has the scope, for the error message.
   * @throws ConfigurationError if the scope cannot be sent.
   */
  for(scope: ScopeInput | undefined, subject: string): TokenCache {
    const { defaultScope, createCache } = this.#options;
    const key = scope === undefined ? defaultScope : scopeKey(subject, scope);
    if (key === defaultScope) return this.#default;
    const cache = this.#others.get(key) ?? createCache(key);
    this.#others.delete(key);
    this.#others.set(key, cache);
    this.#removeLeastRecentlyUsed(key);
    return cache;
  }

  all(): readonly TokenCache[] {
    return [this.#default, ...this.#others.values()];
  }

  /** Ends all renewals with an error, and waits for their end. */
  async close(error: Error): Promise<void> {
    const caches = this.all();
    for (const cache of caches) cache.close(error);
    await Promise.allSettled(caches.map(({ renewal }) => renewal));
  }

  #removeLeastRecentlyUsed(keptKey: string): void {
    for (const [key, { renewal }] of this.#others) {
      if (this.#others.size <= this.#options.maxScopes) return;
      // Without the cache of a renewal in progress, the next call would request another token of the same scope.
      if (key !== keptKey && !renewal) this.#others.delete(key);
    }
  }
}
