import type { CardExpirationInput } from "@moovkit/models";
import { expiryOf, MONTH, YEAR } from "../cards/card-expiration.js";
import { rejectRequest } from "../reject-request.js";

/** A card expires after this many months at most. */
const MAX_MONTHS = 24;

const MONTHS_PER_YEAR = 12;

/** Returns the month of a Unix time in milliseconds as a number of months since the year 0. */
const toMonths = (time: number): number => {
  const date = new Date(time);
  return date.getUTCFullYear() * MONTHS_PER_YEAR + date.getUTCMonth();
};

const toTwoDigits = (value: number): string => String(value % 100).padStart(2, "0");

const toExpiration = (months: number): CardExpirationInput => ({
  month: toTwoDigits((months % MONTHS_PER_YEAR) + 1),
  year: toTwoDigits(Math.floor(months / MONTHS_PER_YEAR)),
});

/**
 * Returns when a new card expires: in two years, unless the request says when. Rejects the request with status 422 if that
 * is not within 1 to 24 months.
 *
 * @param now - Unix time in milliseconds.
 */
export const toCardExpiration = (
  expiration: CardExpirationInput | undefined,
  now: number,
): CardExpirationInput => {
  if (!expiration) return toExpiration(toMonths(now) + MAX_MONTHS);
  if (!MONTH.test(expiration.month))
    return rejectRequest(422, { expiration: { month: "must be a month from 01 to 12" } });
  if (!YEAR.test(expiration.year))
    return rejectRequest(422, { expiration: { year: "must have two digits" } });
  // A card expires at the start of the next month.
  const distance = toMonths(expiryOf(expiration, now)) - 1 - toMonths(now);
  return distance >= 1 && distance <= MAX_MONTHS
    ? expiration
    : rejectRequest(422, { expiration: { year: `must be within 1 to ${MAX_MONTHS} months` } });
};
