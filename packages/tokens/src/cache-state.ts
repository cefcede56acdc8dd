import { ConfigurationError } from "@moovkit/models";
import { type Backoff, extendBackoff, MAX_BACKOFF_MS, remainingBackoffMs } from "./backoff.js";
import { addRejection, isCoolingDown, NO_REJECTIONS, type Rejections } from "./rejections.js";
import { chooseRenewalTime, isUsable, livesFor } from "./token-lifetime.js";
import type { StoredToken } from "./token-store.js";

/** A token in memory and when to renew it. It may have expired. */
export interface HeldToken {
  readonly token: StoredToken;
  readonly renewAt: number;
}

/** What every state remembers. */
interface History {
  readonly rejections: Rejections;
  /** The number of renewals that were started. The number of the last one identifies it. */
  readonly renewals: number;
}

/** The state of the token of one scope. */
export type CacheState = History &
  (
    | { readonly kind: "empty" }
    | { readonly kind: "fresh"; readonly held: HeldToken }
    /** `backoff` is the pause before the renewal, in case it fails as well. */
    | {
        readonly kind: "renewing";
        readonly held: HeldToken | undefined;
        readonly startedAt: number;
        readonly backoff: Backoff | undefined;
      }
    | { readonly kind: "backoff"; readonly held: HeldToken | undefined; readonly backoff: Backoff }
  );

/** Something that happens to the token of one scope. */
export type CacheEvent =
  /** A caller needs a token that lives for `minTtlMs`. */
  | { readonly type: "requested"; readonly minTtlMs: number }
  | { readonly type: "renewed"; readonly renewal: number; readonly token: StoredToken }
  | { readonly type: "failed"; readonly renewal: number; readonly error: unknown }
  /** The API responded with 401. */
  | { readonly type: "rejected"; readonly accessToken: string };

/** What to do after an event. */
export type CacheEffect =
  | { readonly type: "none" }
  /** Return the token to the caller. */
  | { readonly type: "use"; readonly token: StoredToken }
  /** Return the token to the caller, and start a renewal in the background. */
  | { readonly type: "use-and-renew"; readonly token: StoredToken; readonly renewal: number }
  /** Start a renewal after a delay, and let the caller wait for it. */
  | { readonly type: "renew"; readonly renewal: number; readonly delayMs: number }
  /** Let the caller wait for the renewal in progress. */
  | { readonly type: "join" }
  /** Fail the caller: the server requested a pause that is longer than callers should wait. */
  | { readonly type: "pause"; readonly error: unknown; readonly remainingMs: number }
  /** The renewal failed. */
  | { readonly type: "fail"; readonly error: unknown }
  /** The rejected token was discarded. */
  | { readonly type: "discard" }
  /** The rejected token stays in use, because another one would probably be rejected as well. */
  | { readonly type: "keep" };

/** When an event happens, and the settings of the cache. */
export interface CacheMoment {
  /** Unix time in milliseconds. */
  readonly time: number;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: number;
  readonly refreshBeforeSeconds: number;
  /** After this time a renewal counts as lost, and another one can start. */
  readonly maxRenewalMs: number;
}

/** The state after an event, and what to do. */
export interface CacheStep {
  readonly state: CacheState;
  readonly effect: CacheEffect;
}

export const EMPTY: CacheState = { kind: "empty", rejections: NO_REJECTIONS, renewals: 0 };

/** Returns the token in memory. It may have expired. */
export const heldTokenOf = (state: CacheState): StoredToken | undefined =>
  state.kind === "empty" ? undefined : state.held?.token;

/** Returns whether a renewal is in progress. Ignores one that a runtime ended together with its request, as Workers do. */
export const isRenewing = (
  state: CacheState,
  { time, maxRenewalMs }: Pick<CacheMoment, "time" | "maxRenewalMs">,
): boolean => state.kind === "renewing" && Math.abs(time - state.startedAt) <= maxRenewalMs;

const backoffOf = (state: CacheState): Backoff | undefined =>
  state.kind === "backoff" || state.kind === "renewing" ? state.backoff : undefined;

const heldOf = (state: CacheState): HeldToken | undefined =>
  state.kind === "empty" ? undefined : state.held;

const startRenewal = (state: CacheState, time: number): CacheState & { readonly kind: "renewing" } => ({
  kind: "renewing",
  held: heldOf(state),
  startedAt: time,
  backoff: backoffOf(state),
  rejections: state.rejections,
  renewals: state.renewals + 1,
});

/** Replaces the token and keeps the kind of the state, as far as a state of this kind can have the token. */
const withHeld = (state: CacheState, held: HeldToken | undefined): CacheState => {
  const { rejections, renewals } = state;
  if (state.kind === "renewing" || state.kind === "backoff") return { ...state, held };
  return held ? { kind: "fresh", held, rejections, renewals } : { kind: "empty", rejections, renewals };
};

const requestToken = (state: CacheState, minTtlMs: number, moment: CacheMoment): CacheStep => {
  const { time } = moment;
  const held = heldOf(state);
  const remainingMs = remainingBackoffMs(backoffOf(state), time);
  const canRenew = !isRenewing(state, moment);
  if (held && isUsable(held.token, time) && livesFor(held.token, minTtlMs, time)) {
    const { token, renewAt } = held;
    if (time < renewAt || !canRenew || remainingMs > 0) return { state, effect: { type: "use", token } };
    const renewing = startRenewal(state, time);
    return { state: renewing, effect: { type: "use-and-renew", token, renewal: renewing.renewals } };
  }
  if (!canRenew) return { state, effect: { type: "join" } };
  if (remainingMs > MAX_BACKOFF_MS)
    return { state, effect: { type: "pause", error: backoffOf(state)?.error, remainingMs } };
  const renewing = startRenewal(state, time);
  return { state: renewing, effect: { type: "renew", renewal: renewing.renewals, delayMs: remainingMs } };
};

const failRenewal = (state: CacheState, renewal: number, error: unknown, moment: CacheMoment): CacheStep => {
  const effect = { type: "fail", error } as const;
  // A later renewal has replaced one that counted as lost.
  if (state.kind !== "renewing" || state.renewals !== renewal) return { state, effect };
  const { held, rejections, renewals } = state;
  const backoff = extendBackoff(state.backoff, error, moment);
  return { state: { kind: "backoff", held, backoff, rejections, renewals }, effect };
};

const completeRenewal = (
  state: CacheState,
  renewal: number,
  token: StoredToken,
  moment: CacheMoment,
): CacheStep => {
  const { time, random, refreshBeforeSeconds } = moment;
  const { rejections, renewals } = state;
  if (!isUsable(token, time) || rejections.accessTokens.includes(token.accessToken)) {
    const error = new ConfigurationError(
      "tokens: the server issued a token that has already expired or was rejected. Check the clock of this machine.",
    );
    return failRenewal(state, renewal, error, moment);
  }
  const effect = { type: "use", token } as const;
  const held = { token, renewAt: chooseRenewalTime(token, refreshBeforeSeconds, random) };
  if (state.kind === "renewing" && renewals === renewal)
    return { state: { kind: "fresh", held, rejections, renewals }, effect };
  const current = heldTokenOf(state);
  const isLater = !current || !isUsable(current, time) || token.expiresAt > current.expiresAt;
  return { state: isLater ? withHeld(state, held) : state, effect };
};

const rejectToken = (state: CacheState, accessToken: string, { time }: CacheMoment): CacheStep => {
  // Another call has replaced it already.
  if (heldTokenOf(state)?.accessToken !== accessToken) return { state, effect: { type: "none" } };
  if (isCoolingDown(state.rejections, time)) return { state, effect: { type: "keep" } };
  const rejections = addRejection(state.rejections, accessToken, time);
  return { state: withHeld({ ...state, rejections }, undefined), effect: { type: "discard" } };
};

/**
 * Returns the next state of a token, and what to do. Has no side effects.
 *
 * @param state - The state before the event.
 * @param event - What happens.
 * @param moment - When it happens.
 */
export const transition = (state: CacheState, event: CacheEvent, moment: CacheMoment): CacheStep => {
  switch (event.type) {
    case "requested":
      return requestToken(state, event.minTtlMs, moment);
    case "renewed":
      return completeRenewal(state, event.renewal, event.token, moment);
    case "failed":
      return failRenewal(state, event.renewal, event.error, moment);
    case "rejected":
      return rejectToken(state, event.accessToken, moment);
  }
};
