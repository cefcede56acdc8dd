import { ConnectionError, SignedOutError } from "@moovkit/models";
import type { Settings } from "./options.js";
import { type PageToken, requestToken } from "./request-token.js";

/** Maximum pause that a server can request. */
const MAX_PAUSE_MS = 300_000;

/** Delay after a failed renewal while the current token is still valid. */
const RENEWAL_PAUSE_MS = 1_000;

/** Minimum time between two replacements of refused tokens, in case the API refuses every token. */
const REJECTION_PAUSE_MS = 5_000;

/** How far the clock can be set back while the token is kept. */
const CLOCK_TOLERANCE_MS = 1_000;

/** Returns whether a token reaches the API before it expires. */
const isUsable = ({ requestedAt, expiresAt }: PageToken, time: number): boolean => {
  const marginMs = Math.min(5_000, (expiresAt - requestedAt) / 10);
  return time >= requestedAt - CLOCK_TOLERANCE_MS && time < expiresAt - marginMs;
};

/** A request in flight, which all callers share. */
interface PendingRequest {
  readonly token: Promise<PageToken>;
  readonly controller: AbortController;
}

/** The token of a page, and the one request that replaces it. */
export class TokenCache {
  readonly #settings: Settings;
  #token: PageToken | undefined;
  #pending: PendingRequest | undefined;
  /** When the current token is renewed. */
  #renewAt = 0;
  /** When the pause ends that the server requested. */
  #pausedUntil = 0;
  #rejectedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Returns the token from memory, or requests the first one. Renews it in the background before it expires. */
  async get(): Promise<string> {
    const time = this.#settings.now();
    if (!this.#token || !isUsable(this.#token, time)) return this.#requestUsable();
    const { accessToken } = this.#token;
    if (time >= this.#renewAt) this.#request().token.catch(() => {});
    return accessToken;
  }

  /** Discards the token if it is the refused one. Returns whether the next call can use another one. */
  reject(accessToken: string): boolean {
    if (this.#token?.accessToken !== accessToken) return true;
    const time = this.#settings.now();
    if (Math.abs(time - this.#rejectedAt) < REJECTION_PAUSE_MS) return false;
    this.#rejectedAt = time;
    this.#token = undefined;
    return true;
  }

  /** Forgets the token, and cancels a request in flight. Callers that wait for it receive the token of a new request. */
  clear(): void {
    this.#token = undefined;
    this.#pausedUntil = 0;
    this.#pending?.controller.abort();
    this.#pending = undefined;
  }

  async #requestUsable(): Promise<string> {
    for (;;) {
      if (!this.#pending) this.#checkPause();
      const { token: pendingToken, controller } = this.#request();
      const [outcome] = await Promise.allSettled([pendingToken]);
      // `clear` was called in the meantime, so the token may belong to another user.
      if (controller.signal.aborted) continue;
      if (outcome.status === "rejected") throw outcome.reason;
      if (isUsable(outcome.value, this.#settings.now())) return outcome.value.accessToken;
      throw new ConnectionError("tokenFrom: the token expired before it arrived. Try again.", {
        connected: true,
      });
    }
  }

  /** Returns the request in flight, or sends one. */
  #request(): PendingRequest {
    if (!this.#pending) {
      const controller = new AbortController();
      this.#pending = { controller, token: this.#send(controller.signal) };
    }
    return this.#pending;
  }

  async #send(signal: AbortSignal): Promise<PageToken> {
    try {
      const token = await requestToken(this.#settings, signal);
      if (!signal.aborted) this.#keep(token);
      return token;
    } catch (error) {
      if (!signal.aborted) this.#recordFailure(error);
      throw error;
    } finally {
      if (!signal.aborted) this.#pending = undefined;
    }
  }

  #keep(token: PageToken): void {
    const { requestedAt, expiresAt } = token;
    const renewBeforeMs = Math.min(this.#settings.renewBeforeSeconds * 1000, (expiresAt - requestedAt) / 2);
    this.#token = token;
    this.#renewAt = expiresAt - renewBeforeMs;
  }

  #recordFailure(error: unknown): void {
    const time = this.#settings.now();
    // The session has ended, so the page must not continue with the token of that session.
    if (error instanceof SignedOutError) this.#token = undefined;
    const retryAfterMs = error instanceof ConnectionError ? (error.retryAfterMs ?? 0) : 0;
    const pauseMs = Math.min(retryAfterMs, MAX_PAUSE_MS);
    this.#pausedUntil = time + pauseMs;
    this.#renewAt = time + Math.max(pauseMs, RENEWAL_PAUSE_MS);
  }

  /** @throws ConnectionError during a pause that the server requested. `retry()` waits until it ends. */
  #checkPause(): void {
    const remainingMs = this.#pausedUntil - this.#settings.now();
    // A longer pause means that the clock was set back.
    if (remainingMs <= 0 || remainingMs > MAX_PAUSE_MS) return;
    throw new ConnectionError(
      `tokenFrom: no request was sent, because the token endpoint requested a pause. Try again in ${remainingMs} ms.`,
      { connected: false, retryAfterMs: remainingMs },
    );
  }
}
