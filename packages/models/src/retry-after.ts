/** A date in the format of `asctime`: `Sun Nov  6 08:49:37 1994`. */
const ASCTIME_DATE = /^(\w+) (\w+) +(\d+) ([\d:]+) (\d{4})$/;

/** A date as IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`, or of RFC 850, `Sunday, 06-Nov-94 08:49:37 GMT`. */
const DATE = /^[A-Z][a-z]{2,8}, +(\d+)[ -](\w+)[ -](\d+) ([\d:]+) GMT$/;

/** A two-digit year that appears to be more than 50 years in the future is in the past (RFC 9110, section 5.6.7). */
const expandYear = (digits: string, now: number): number => {
  if (digits.length !== 2) return Number(digits);
  const currentYear = new Date(now).getUTCFullYear();
  const year = currentYear - (currentYear % 100) + Number(digits);
  return year > currentYear + 50 ? year - 100 : year;
};

/**
 * Parses an HTTP date in any of its three formats.
 *
 * @param text - The value of the header.
 * @param now - The current Unix time in milliseconds. It decides the century of a two-digit year.
 * @returns Unix time in milliseconds, or `undefined` if the text is not an HTTP date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const match = DATE.exec(text.replace(ASCTIME_DATE, "$1, $3 $2 $5 $4 GMT"));
  if (!match) return undefined;
  const [, day = "", month = "", year = "", time = ""] = match;
  // `Date.parse` does not accept a leap second, `:60`, which is the second after `:59`.
  const clock = time.replace(/:60$/, ":59");
  const date = `${day.padStart(2, "0")} ${month} ${expandYear(year, now)} ${clock} GMT`;
  const parsed = Date.parse(date);
  // `Date.parse` accepts other formats and moves 31 February to March. Only a valid date is formatted the same way.
  if (Number.isNaN(parsed) || new Date(parsed).toUTCString().slice(5) !== date) return undefined;
  return parsed + (time.endsWith(":60") ? 1000 : 0);
}

const NUMBER = /^\d+(\.\d+)?$/;

/** A longer delay is cut, so that a wrong header does not stop a client for years. */
const MAX_DELAY_MS = 24 * 60 * 60 * 1000;

/** A comma between two values of a repeated header. The comma after the day of an HTTP date is part of the value. */
const SEPARATOR = /(?<![A-Z][a-z]{2,8}),/;

/** Returns the largest of the delays in a header, or `undefined` if no value is valid. */
const largestDelay = (
  header: string | undefined,
  parse: (value: string) => number | undefined,
): number | undefined => {
  const delays = (header ?? "")
    .split(SEPARATOR)
    .map((value) => parse(value.trim()))
    .filter((delay) => delay !== undefined);
  return delays.length > 0 ? Math.min(MAX_DELAY_MS, Math.max(...delays)) : undefined;
};

const parseNumber = (value: string): number | undefined => (NUMBER.test(value) ? Number(value) : undefined);

/**
 * Returns the delay that the server requests before the next request. Reads `retry-after-ms`, or `retry-after` in
 * seconds or as an HTTP date. Of several values, the largest counts. A date is compared with the `date` header, because
 * the clocks of the client and the server may differ.
 *
 * @param headers - Headers of the response, with names in lower case.
 * @param now - When the response was received, as Unix time in milliseconds. Used if there is no `date` header.
 * @returns The delay in milliseconds, at most 24 hours, or `undefined` if no header has a valid value.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: number = Date.now(),
): number | undefined {
  const milliseconds = largestDelay(headers["retry-after-ms"], parseNumber);
  if (milliseconds !== undefined) return milliseconds;
  const sentAt = parseHttpDate(headers.date?.trim() ?? "", now) ?? now;
  return largestDelay(headers["retry-after"], (value) => {
    const seconds = parseNumber(value);
    if (seconds !== undefined) return seconds * 1000;
    const date = parseHttpDate(value, now);
    return date === undefined ? undefined : Math.max(0, date - sentAt);
  });
}
