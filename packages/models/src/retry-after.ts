/**
 * Reads an HTTP date in any of its three forms (RFC 9110, section 5.6.7).
 * Returns Unix time in ms, or `undefined` where it is none.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  // IMF-fixdate and RFC 850's end with GMT, which has two digits of the year. asctime's ends with the year.
  const [, first = "", second, third = "", fourth = "", zone] =
    /^[A-Z][a-z]{2,8},? +(\w+)[ -]+(\w+)[ -]([\d:]+) ([\d:]+)(?: (GMT))?$/.exec(text) ?? [];
  const [day, month, digits, clock] = zone ? [first, second, third, fourth] : [second, first, fourth, third];
  let year = Number(digits);
  if (digits.length === 2) {
    // Two digits that seem more than 50 years ahead mean the most recent year in the past with those digits.
    const thisYear = new Date(now).getUTCFullYear();
    year += thisYear - (thisYear % 100);
    if (year > thisYear + 50) year -= 100;
  }
  // `Date.parse` knows no leap second, which is the one after :59. And it takes much else, and lets a 31st of
  // February roll over: only what comes back as it went in was a date.
  const date = `${day?.padStart(2, "0")} ${month} ${year} ${clock.replace(/:60$/, ":59")} ${zone ?? "GMT"}`;
  const at = Date.parse(date);
  if (Number.isNaN(at) || new Date(at).toUTCString().slice(5) !== date) return undefined;
  return at + (clock.endsWith(":60") ? 1000 : 0);
}

const NUMBER = /^\d+(\.\d+)?$/;

/**
 * How long a server asks to wait, in ms from `now` (Unix time in ms): `retry-after-ms` where it is given, else
 * `retry-after` in seconds or as an HTTP date (RFC 9110, section 10.2.3). `undefined` where it says nothing usable.
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: number = Date.now(),
): number | undefined {
  const ms = headers["retry-after-ms"]?.trim();
  if (ms && NUMBER.test(ms)) return Number(ms);
  const value = headers["retry-after"]?.trim();
  if (!value) return undefined;
  if (NUMBER.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}
