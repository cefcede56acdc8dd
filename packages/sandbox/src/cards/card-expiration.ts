import type { CardExpiration } from "@moovkit/models";

/** The month of an expiration. */
export const MONTH = /^(0[1-9]|1[0-2])$/;

/** The year of an expiration. */
export const YEAR = /^\d\d$/;

const YEARS = 100;

/** Returns the year that two digits stand for: the one that is closest to the current year. */
const toFullYear = (year: string, now: number): number => {
  const currentYear = new Date(now).getUTCFullYear();
  const sameCentury = currentYear - (currentYear % YEARS) + Number(year);
  if (sameCentury < currentYear - YEARS / 2) return sameCentury + YEARS;
  return sameCentury > currentYear + YEARS / 2 ? sameCentury - YEARS : sameCentury;
};

/** Returns when a card expires, as Unix time in milliseconds: at the end of its last month. */
export const expiryOf = ({ month, year }: CardExpiration, now: number): number =>
  Date.UTC(toFullYear(year, now), Number(month));

/** Returns whether a card has expired at a Unix time in milliseconds. */
export const isExpired = (expiration: CardExpiration, now: number): boolean =>
  expiryOf(expiration, now) <= now;

/** Returns the message about an invalid expiration of a card, or `undefined` if it is valid. */
export const findExpirationProblem = (expiration: CardExpiration, now: number): string | undefined => {
  if (!MONTH.test(expiration.month)) return "month must be from 01 to 12";
  if (!YEAR.test(expiration.year)) return "year must have two digits";
  return isExpired(expiration, now) ? "must be in the future" : undefined;
};

/** Returns an expiration at the end of January, a number of years from now. */
export const expirationIn = (years: number, now: number): CardExpiration => ({
  month: "01",
  year: String((new Date(now).getUTCFullYear() + years) % YEARS).padStart(2, "0"),
});

/** Returns the expiration of the card that replaces an expired one. */
export const renewExpiration = ({ month, year }: CardExpiration): CardExpiration => ({
  month,
  year: String((Number(year) + 4) % YEARS).padStart(2, "0"),
});
