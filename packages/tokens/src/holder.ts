import type { StoredToken } from "@moovkit/core";
import { ConfigurationError, RateLimitError } from "@moovkit/models";
import type { TokenEvent } from "./events.js";
import type { Acceptable, Renewed } from "./renewal.js";

export interface HolderOptions {
  readonly scope: string;
  readonly refreshBeforeSeconds: number;
  /** What takes longer will never end. */
  readonly longestRenewalMs: number;
  readonly renew: (acceptable: Acceptable, mayRefresh: Acceptable) => Promise<Renewed>;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Ends the waits when the client is disposed of. */
  readonly closing: AbortSignal;
  readonly emit: (event: TokenEvent) => void;
  readonly onRenewed: (renewed: Renewed) => void;
}

/** The token of one scope, kept fresh. */
export interface Holder {
  /** One that is good now: at once from memory, else when it is here. */
  readonly get: () => StoredToken | Promise<StoredToken>;
  /** The server does not take this one. */
  readonly reject: (token: StoredToken) => void;
  /** The one in memory, where there is one. */
  readonly current: () => StoredToken | undefined;
  /** The renewal that is under way. */
  readonly pending: () => Promise<unknown> | undefined;
}

const BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;

/** On its way to the server a token must not expire. */
const marginMs = (lifetimeMs: number) => Math.min(1_000, lifetimeMs / 20);

/**
 * Whether it can be handed out at that time. One that is older than its life is only where the clock was set back,
 * and what is left of it is anybody's guess.
 */
const isUsable = ({ expiresAt, lifetimeMs }: StoredToken, time: number): boolean =>
  time < expiresAt - marginMs(lifetimeMs) && time >= expiresAt - lifetimeMs - marginMs(lifetimeMs);

export const openHolder = (options: HolderOptions): Holder => {
  const { scope, now, random, sleep, emit, closing } = options;
  let current: StoredToken | undefined;
  let renewAt = 0;
  let rejected: string | undefined;
  let pending: Promise<StoredToken> | undefined;
  let pendingSince = 0;
  let failures = 0;
  let failure: { readonly error: unknown; readonly since: number; readonly until: number } | undefined;

  /** For how long the server is still left alone; a clock that was set back says nothing on it. */
  const backoffMs = (): number => (failure && now() >= failure.since ? failure.until - now() : 0);

  const take = (token: StoredToken) => {
    current = token;
    const before = Math.min(options.refreshBeforeSeconds * 1000, token.lifetimeMs / 4);
    renewAt = token.expiresAt - before * (1 + random());
  };

  /** A server that fails is left alone for a while, longer each time, and as long as it asks for. */
  const fail = (error: unknown) => {
    failures += 1;
    const longest = Math.min(LONGEST_BACKOFF_MS, BACKOFF_MS * 2 ** (failures - 1));
    const asked = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
    failure = { error, since: now(), until: now() + asked + longest * (0.5 + random() / 2) };
  };

  const renew = async (): Promise<StoredToken> => {
    const waitMs = backoffMs();
    // It was told to come back later than anybody would wait.
    if (failure && waitMs > LONGEST_BACKOFF_MS) throw failure.error;
    if (waitMs > 0) await sleep(waitMs, closing);
    const old = current && isUsable(current, now()) ? current : undefined;
    const startedAt = now();
    try {
      const renewed = await options.renew(
        (token) =>
          token.accessToken !== rejected &&
          token.accessToken !== old?.accessToken &&
          isUsable(token, now()) &&
          (!old || token.expiresAt > old.expiresAt),
        (token) => token.accessToken !== rejected,
      );
      const { token, from } = renewed;
      if (token.expiresAt <= now())
        throw new ConfigurationError(
          "The server gave a token that has expired already: check the clock of this machine.",
        );
      options.onRenewed(renewed);
      take(token);
      failures = 0;
      failure = undefined;
      const expiresAt = new Date(token.expiresAt);
      if (from === "store") emit({ type: "shared", scope, expiresAt });
      else
        emit({
          type: old ? "renew" : "mint",
          scope,
          grantType: from,
          durationMs: now() - startedAt,
          expiresAt,
        });
      return token;
    } catch (error) {
      if (closing.aborted) throw error;
      fail(error);
      const { code, name } = error as { readonly code?: string; readonly name?: string };
      emit({ type: "failure", scope, during: old ? "renew" : "mint", code: `${code ?? name}` });
      throw error;
    }
  };

  /** The renewal under way. One that a runtime has ended with the request that began it, as Workers do, is none. */
  const underWay = (): Promise<StoredToken> | undefined =>
    pending && now() - pendingSince <= options.longestRenewalMs ? pending : undefined;

  const start = (): Promise<StoredToken> => {
    const waitedFor = underWay();
    if (waitedFor) return waitedFor;
    pendingSince = now();
    const renewal = renew().finally(() => {
      if (pending === renewal) pending = undefined;
    });
    pending = renewal;
    return renewal;
  };

  return {
    get: () => {
      const time = now();
      if (!current || !isUsable(current, time)) return start();
      // Those who call go on with the old one; what fails is tried again at a later call.
      if (time >= renewAt && !underWay() && backoffMs() <= 0) start().catch(() => {});
      emit({ type: "hit", scope });
      return current;
    },
    reject: (token) => {
      if (current?.accessToken !== token.accessToken) return;
      rejected = token.accessToken;
      current = undefined;
      emit({ type: "rejected", scope });
    },
    current: () => current,
    pending: underWay,
  };
};
