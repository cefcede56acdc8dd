import type { CardExpirationInput } from "@moovkit/models";
import { rejectRequest } from "../reject-request.js";

/** A card expires after this many months at most. */
const MAX_MONTHS = 24;

/** Counts months from the year 2000. */
const toMonths = (year: number, month: number): number => (year % 100) * 12 + month - 1;

const padNumber = (value: number): string => String(value).padStart(2, "0");

const toExpiration = (months: number): CardExpirationInput => ({
  month: padNumber((months % 12) + 1),
  year: padNumber(Math.floor(months / 12) % 100),
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
  const date = new Date(now);
  const current = toMonths(date.getUTCFullYear(), date.getUTCMonth() + 1);
  if (!expiration) return toExpiration(current + MAX_MONTHS);
  const month = Number(expiration.month);
  if (!(month >= 1 && month <= 12))
    return rejectRequest(422, { expiration: { month: "must be a month from 01 to 12" } });
  const distance = toMonths(Number(expiration.year), month) - current;
  return distance >= 1 && distance <= MAX_MONTHS
    ? expiration
    : rejectRequest(422, { expiration: { year: `must be within 1 to ${MAX_MONTHS} months` } });
};

/** Returns the end of the month in which a card expires, as Unix time in milliseconds. */
export const endOfCard = ({ month, year }: CardExpirationInput): number =>
  Date.UTC(2000 + Number(year), Number(month), 1);
