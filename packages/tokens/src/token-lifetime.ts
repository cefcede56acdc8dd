import type { StoredToken } from "./token-store.js";

/** Keeps a token from expiring on its way to the server. */
const safetyMarginMs = (lifetimeMs: number): number => Math.min(1_000, lifetimeMs / 20);

/**
 * Returns whether a token can be sent at a given time. A token that seems to be issued in the future means that the
 * clock was set back. Its remaining lifetime is unknown, so it is not usable.
 */
export const isUsable = ({ expiresAt, lifetimeMs }: StoredToken, time: number): boolean => {
  const marginMs = safetyMarginMs(lifetimeMs);
  const issuedAt = expiresAt - lifetimeMs;
  return time >= issuedAt - marginMs && time < expiresAt - marginMs;
};

/**
 * Returns whether a token lives long enough for a caller. In the first half of its life it always does: a new token would
 * hardly live longer.
 */
export const livesFor = ({ expiresAt, lifetimeMs }: StoredToken, minTtlMs: number, time: number): boolean =>
  expiresAt - time >= Math.min(minTtlMs, lifetimeMs / 2);

/** Returns when to renew a token: at a random time, so that the processes of a fleet do not renew at the same time. */
export const chooseRenewalTime = (
  { expiresAt, lifetimeMs }: StoredToken,
  refreshBeforeSeconds: number,
  random: number,
): number => {
  const refreshBeforeMs = Math.min(refreshBeforeSeconds * 1000, lifetimeMs / 4);
  return expiresAt - refreshBeforeMs * (1 + random);
};
