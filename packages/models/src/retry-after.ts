/** The parts of an HTTP date, as text. */
interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** `asctime` dates have no time zone. */
  readonly zone: string | undefined;
}

/** Splits the three formats: IMF-fixdate and RFC 850 end with `GMT`, `asctime` with the year. */
const splitDate = (text: string): DateParts | undefined => {
  const match = /^[A-Z][a-z]{2,8},? +(\w+)[ -]+(\w+)[ -]([\d:]+) ([\d:]+)(?: (GMT))?$/.exec(text);
  if (!match) return undefined;
  const [, first = "", second = "", third = "", fourth = "", zone] = match;
  return zone
    ? { day: first, month: second, year: third, time: fourth, zone }
    : { day: second, month: first, year: fourth, time: third, zone };
};

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
  const parts = splitDate(text);
  if (!parts) return undefined;
  const { day, month, year, time, zone = "GMT" } = parts;
  // `Date.parse` does not accept a leap second, `:60`, which is the second after `:59`.
  const clock = time.replace(/:60$/, ":59");
  const date = `${day.padStart(2, "0")} ${month} ${expandYear(year, now)} ${clock} ${zone}`;
  const parsed = Date.parse(date);
  // `Date.parse` accepts other formats and moves 31 February to March. Only a valid date is formatted the same way.
  if (Number.isNaN(parsed) || new Date(parsed).toUTCString().slice(5) !== date) return undefined;
  return parsed + (time.endsWith(":60") ? 1000 : 0);
}

const NUMBER = /^\d+(\.\d+)?$/;

/**
 * Returns the delay that the server requests before the next request. Reads `retry-after-ms`, or else `retry-after` in
 * seconds or as an HTTP date.
 *
 * @param headers - Headers of the response, with names in lower case.
 * @param now - When the response was received, as Unix time in milliseconds.
 * @returns The delay in milliseconds, or `undefined` if no header has a valid value.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: number = Date.now(),
): number | undefined {
  const milliseconds = headers["retry-after-ms"]?.trim();
  if (milliseconds && NUMBER.test(milliseconds)) return Number(milliseconds);
  const value = headers["retry-after"]?.trim();
  if (!value) return undefined;
  if (NUMBER.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}
