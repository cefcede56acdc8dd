import type { IssuedVelocityLimit } from "@moovkit/issuing";
import type { StoredAuthorization } from "./authorization-store.js";
import { toLimitInterval } from "./limit-interval.js";

/** A limit as it is stored, without its use. */
export type StoredVelocityLimit = Pick<IssuedVelocityLimit, "amount" | "count" | "interval">;

/**
 * Returns the amount and the number of authorizations in an interval, without those that were declined, reversed or
 * have expired.
 */
const sumUse = (authorizations: readonly StoredAuthorization[], start: number) => {
  const counted = authorizations.filter(
    ({ authorization, spentCents }) => spentCents > 0 && Date.parse(authorization.createdOn) >= start,
  );
  return {
    amountUsed: counted.reduce((sum, { spentCents }) => sum + spentCents, 0),
    countUsed: counted.length,
  };
};

/**
 * Returns a limit with its current use.
 *
 * @param limit - The limit of a card.
 * @param authorizations - All authorizations of the card.
 * @param now - Unix time in milliseconds.
 */
export const toIssuedLimit = (
  limit: StoredVelocityLimit,
  authorizations: readonly StoredAuthorization[],
  now: number,
): IssuedVelocityLimit => {
  const { amount, count, interval } = limit;
  if (interval === "per-transaction") return limit;
  const { start, end } = toLimitInterval(interval, now);
  const { amountUsed, countUsed } = sumUse(authorizations, start);
  return {
    ...limit,
    ...(amount !== undefined && { amountUsed, amountRemaining: Math.max(0, amount - amountUsed) }),
    ...(count !== undefined && { countUsed, countRemaining: Math.max(0, count - countUsed) }),
    resetsOn: new Date(end).toISOString(),
  };
};

/** Returns whether a limit allows another authorization of this amount, in cents. */
export const allowsAmount = (
  { amount, amountRemaining = amount, count, countRemaining = count }: IssuedVelocityLimit,
  cents: number,
): boolean =>
  (amountRemaining === undefined || cents <= amountRemaining) &&
  (countRemaining === undefined || countRemaining >= 1);
