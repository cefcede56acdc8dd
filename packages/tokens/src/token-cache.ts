import type { Client } from "@moovkit/core";
import { ConfigurationError, ConnectionError, RequestTimeoutError } from "@moovkit/models";
import {
  type CacheEffect,
  type CacheEvent,
  type CacheState,
  EMPTY,
  heldTokenOf,
  isRenewing,
  transition,
} from "./cache-state.js";
import { errorCode } from "./error-code.js";
import type { TokenEvent } from "./events.js";
import type { PreviousTokens, RenewedToken } from "./renewal.js";
import { isUsable, livesFor } from "./token-lifetime.js";
import type { StoredToken } from "./token-store.js";

/** What a token cache needs. */
export interface TokenCacheOptions {
  readonly scope: string;
  readonly refreshBeforeSeconds: number;
  /** After this time a renewal counts as lost, and another one can start. */
  readonly maxRenewalMs: number;
  /** Obtains a token from the store or with the client. */
  readonly renew: (client: Client, previous: PreviousTokens) => Promise<RenewedToken>;
  /** Returns the access tokens that were revoked. */
  readonly revokedTokens: () => readonly string[];
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly emit: (event: TokenEvent) => void;
}

/** What a caller of a token cache needs. */
export interface TokenNeed {
  /** Sends the token request if the caller has to start one. */
  readonly client: Client;
  /** How long the token should live. */
  readonly minTtlMs: number;
}

/** A renewal that other callers can wait for. */
interface Renewal {
  readonly number: number;
  readonly promise: Promise<StoredToken>;
}

/**
 * Whether a renewal failed for a reason of the caller that started it: its process was stopped for longer than the
 * deadline, or its client was closed.
 */
const isReasonOfStarter = (error: unknown): boolean =>
  error instanceof RequestTimeoutError || error instanceof ConfigurationError;

const createPauseError = (cause: unknown, remainingMs: number): ConnectionError =>
  new ConnectionError(
    `tokens: the last token request failed, and the server requested a pause. Try again in ${Math.ceil(remainingMs / 1000)} s.`,
    { cause, connected: false, retryAfterMs: remainingMs },
  );

/** Keeps the token of one scope in memory and renews it before it expires. */
export class TokenCache {
  readonly #options: TokenCacheOptions;
  /** One controller for each scope: its signal is passed to many waits. */
  readonly #closing = new AbortController();
  #state: CacheState = EMPTY;
  #renewal: Renewal | undefined;

  constructor(options: TokenCacheOptions) {
    this.#options = options;
  }

  /** The token in memory. It may have expired. */
  get current(): StoredToken | undefined {
    return heldTokenOf(this.#state);
  }

  /** The renewal in progress. */
  get renewal(): Promise<StoredToken> | undefined {
    const { now, maxRenewalMs } = this.#options;
    return isRenewing(this.#state, { time: now(), maxRenewalMs }) ? this.#renewal?.promise : undefined;
  }

  /** Is aborted when the cache is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Returns a valid token: at once if it is in memory, otherwise after the renewal. */
  get(need: TokenNeed): StoredToken | Promise<StoredToken> {
    return this.#get(need, true);
  }

  /**
   * Discards a token that the server rejected, unless it was replaced already.
   *
   * @returns Whether it makes sense to send the request again.
   */
  reject(accessToken: string): boolean {
    const { type } = this.#apply({ type: "rejected", accessToken });
    if (type === "discard") this.#options.emit({ type: "rejected", scope: this.#options.scope });
    return type !== "keep";
  }

  /** Ends the renewal and its waits with an error. */
  close(error: Error): void {
    this.#closing.abort(error);
  }

  #apply(event: CacheEvent): CacheEffect {
    const { now, random, refreshBeforeSeconds, maxRenewalMs } = this.#options;
    const moment = { time: now(), random: random(), refreshBeforeSeconds, maxRenewalMs };
    const { state, effect } = transition(this.#state, event, moment);
    this.#state = state;
    return effect;
  }

  #get(need: TokenNeed, mayStartAfterJoin: boolean): StoredToken | Promise<StoredToken> {
    const { emit, scope } = this.#options;
    const effect = this.#apply({ type: "requested", minTtlMs: need.minTtlMs });
    switch (effect.type) {
      case "use":
        emit({ type: "hit", scope });
        return effect.token;
      case "use-and-renew":
        // If this renewal fails, a later call starts another one.
        this.#start(need, effect.renewal, 0).catch(() => {});
        emit({ type: "hit", scope });
        return effect.token;
      case "renew":
        return this.#start(need, effect.renewal, effect.delayMs);
      case "pause":
        return Promise.reject(createPauseError(effect.error, effect.remainingMs));
      default:
        return this.#renewal
          ? this.#join(this.#renewal.promise, need, mayStartAfterJoin)
          : Promise.reject(this.closing.reason);
    }
  }

  /** Waits for the renewal of another caller. If it does not help, the caller gets one more. */
  async #join(renewal: Promise<StoredToken>, need: TokenNeed, mayStart: boolean): Promise<StoredToken> {
    const { now } = this.#options;
    try {
      const token = await renewal;
      if (!mayStart || livesFor(token, need.minTtlMs, now())) return token;
    } catch (error) {
      if (!mayStart || !isReasonOfStarter(error)) throw error;
    }
    return this.#get(need, false);
  }

  #start(need: TokenNeed, number: number, delayMs: number): Promise<StoredToken> {
    const promise = this.#renew(need, number, delayMs).finally(() => {
      if (this.#renewal?.number === number) this.#renewal = undefined;
    });
    this.#renewal = { number, promise };
    return promise;
  }

  async #renew({ client, minTtlMs }: TokenNeed, renewal: number, delayMs: number): Promise<StoredToken> {
    const { now, renew, revokedTokens, sleep } = this.#options;
    let during: "request" | "renewal" = "request";
    try {
      if (delayMs > 0) await sleep(delayMs, this.closing);
      const startedAt = now();
      const current = this.current && isUsable(this.current, startedAt) ? this.current : undefined;
      if (current) during = "renewal";
      const rejected = [...this.#state.rejections.accessTokens, ...revokedTokens()];
      const renewed = await renew(client, { current, rejected, minTtlMs });
      const effect = this.#apply({ type: "renewed", renewal, token: renewed.token });
      if (effect.type === "fail") throw effect.error;
      this.#emitRenewed(renewed, current ? "renewed" : "requested", now() - startedAt);
      return renewed.token;
    } catch (error) {
      this.#fail(renewal, error, during);
      throw error;
    }
  }

  #fail(renewal: number, error: unknown, during: "request" | "renewal"): void {
    const { emit, scope } = this.#options;
    this.#apply({ type: "failed", renewal, error });
    if (!this.closing.aborted) emit({ type: "failure", scope, during, code: errorCode(error) });
  }

  #emitRenewed({ token, source }: RenewedToken, type: "requested" | "renewed", durationMs: number): void {
    const { emit, scope } = this.#options;
    const expiresAt = new Date(token.expiresAt);
    if (source === "store") emit({ type: "shared", scope, expiresAt });
    else emit({ type, scope, grantType: source, durationMs, expiresAt });
  }
}
