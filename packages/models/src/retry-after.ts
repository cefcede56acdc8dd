// RFC 9110, section 5.6.7: IMF-fixdate, and RFC 850's with dashes and two digits of the year; then asctime's.
const DATE =
  /^(?:[A-Za-z]+, (\d\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d) ([\d:]{8}) GMT|[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) ([\d:]{8}) (\d{4}))$/;

/**
 * Reads an HTTP date in any of its three forms (RFC 9110, section 5.6.7).
 * Returns Unix time in ms, or `undefined` where it is none.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const day = (found[1] ?? found[6] ?? "").replace(" ", "0");
  const month = found[2] ?? found[5];
  let year = found[3] ?? found[8] ?? "";
  if (year.length === 2) {
    // Two digits that seem more than 50 years ahead mean the most recent year in the past with those digits.
    const thisYear = new Date(now).getUTCFullYear();
    const guess = thisYear - (thisYear % 100) + Number(year);
    year = String(guess > thisYear + 50 ? guess - 100 : guess);
  }
  // `Date.parse` knows no leap second, which is the one after :59. And it takes much else, and lets a 31st of
  // February roll over: only what comes back as it went in was a date.
  const time = (found[4] ?? found[7] ?? "").replace(/:60$/, ":59");
  const date = `${day} ${month} ${year} ${time} GMT`;
  const at = Date.parse(date);
  if (Number.isNaN(at) || new Date(at).toUTCString().slice(5) !== date) return undefined;
  return at + (text.includes(":60 ") ? 1000 : 0);
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
