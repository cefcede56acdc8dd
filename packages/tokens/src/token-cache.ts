import type { StoredToken } from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import { type Backoff, extendBackoff, MAX_BACKOFF_MS, remainingBackoffMs } from "./backoff.js";
import { errorCode } from "./error-code.js";
import type { TokenEvent } from "./events.js";
import type { PreviousTokens, RenewedToken } from "./renewal.js";
import { chooseRenewalTime, isUsable } from "./token-lifetime.js";

/** What a token cache needs. */
export interface TokenCacheOptions {
  readonly scope: string;
  readonly refreshBeforeSeconds: number;
  /** After this time a renewal counts as lost, and another one can start. */
  readonly maxRenewalMs: number;
  readonly renew: (previous: PreviousTokens) => Promise<RenewedToken>;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly emit: (event: TokenEvent) => void;
  /** Ends the renewal and its waits. */
  readonly closing: AbortController;
}

/** A token in memory and when to renew it. */
interface CachedToken {
  readonly token: StoredToken;
  readonly renewAt: number;
}

interface Renewal {
  readonly promise: Promise<StoredToken>;
  readonly startedAt: number;
}

/** Keeps the token of one scope in memory and renews it before it expires. */
export class TokenCache {
  readonly #options: TokenCacheOptions;
  #cached: CachedToken | undefined;
  #rejected: string | undefined;
  #renewal: Renewal | undefined;
  #backoff: Backoff | undefined;

  constructor(options: TokenCacheOptions) {
    this.#options = options;
  }

  /** The token in memory. It may have expired. */
  get current(): StoredToken | undefined {
    return this.#cached?.token;
  }

  /** The renewal in progress. Ignores one that a runtime ended together with its request, as Workers do. */
  get renewal(): Promise<StoredToken> | undefined {
    const { now, maxRenewalMs } = this.#options;
    const renewal = this.#renewal;
    return renewal && now() - renewal.startedAt <= maxRenewalMs ? renewal.promise : undefined;
  }

  /** Returns a valid token: at once if it is in memory, or else as soon as it was renewed. */
  get(): StoredToken | Promise<StoredToken> {
    const { now, emit, scope } = this.#options;
    const time = now();
    const cached = this.#cached;
    if (!cached || !isUsable(cached.token, time)) return this.#startRenewal();
    // If this renewal fails, a later call starts another one.
    if (time >= cached.renewAt && !this.renewal && remainingBackoffMs(this.#backoff, time) === 0)
      this.#startRenewal().catch(() => {});
    emit({ type: "hit", scope });
    return cached.token;
  }

  /** Discards a token that the server rejected, unless it was replaced already. */
  reject(token: StoredToken): void {
    const { emit, scope } = this.#options;
    if (this.current?.accessToken !== token.accessToken) return;
    this.#rejected = token.accessToken;
    this.#cached = undefined;
    emit({ type: "rejected", scope });
  }

  /** Ends the renewal and its waits with an error. */
  close(error: Error): void {
    this.#options.closing.abort(error);
  }

  #startRenewal(): Promise<StoredToken> {
    const inProgress = this.renewal;
    if (inProgress) return inProgress;
    const startedAt = this.#options.now();
    const promise = this.#renew().finally(() => {
      if (this.#renewal?.promise === promise) this.#renewal = undefined;
    });
    this.#renewal = { promise, startedAt };
    return promise;
  }

  async #renew(): Promise<StoredToken> {
    const { now, renew, closing } = this.#options;
    await this.#waitForBackoff();
    const current = this.current && isUsable(this.current, now()) ? this.current : undefined;
    const startedAt = now();
    try {
      const renewed = await renew({ current, rejected: this.#rejected });
      this.#store(renewed);
      this.#emitRenewed(renewed, { type: current ? "renew" : "mint", durationMs: now() - startedAt });
      return renewed.token;
    } catch (error) {
      if (!closing.signal.aborted) this.#handleFailure(error, current ? "renew" : "mint");
      throw error;
    }
  }

  async #waitForBackoff(): Promise<void> {
    const { now, sleep, closing } = this.#options;
    const remainingMs = remainingBackoffMs(this.#backoff, now());
    // The server requested a longer pause than callers should wait.
    if (this.#backoff && remainingMs > MAX_BACKOFF_MS) throw this.#backoff.error;
    if (remainingMs > 0) await sleep(remainingMs, closing.signal);
  }

  #store({ token }: RenewedToken): void {
    const { now, random, refreshBeforeSeconds } = this.#options;
    if (token.expiresAt <= now())
      throw new ConfigurationError(
        "tokens(): the server issued a token that has already expired. Check the clock of this machine.",
      );
    this.#cached = { token, renewAt: chooseRenewalTime(token, refreshBeforeSeconds, random) };
    this.#backoff = undefined;
  }

  #emitRenewed(
    { token, source }: RenewedToken,
    { type, durationMs }: { readonly type: "mint" | "renew"; readonly durationMs: number },
  ): void {
    const { emit, scope } = this.#options;
    const expiresAt = new Date(token.expiresAt);
    if (source === "store") emit({ type: "shared", scope, expiresAt });
    else emit({ type, scope, grantType: source, durationMs, expiresAt });
  }

  #handleFailure(error: unknown, during: "mint" | "renew"): void {
    const { emit, scope } = this.#options;
    this.#backoff = extendBackoff(this.#backoff, error, this.#options);
    emit({ type: "failure", scope, during, code: errorCode(error) });
  }
}
