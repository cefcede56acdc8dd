const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const TIME = "(\\d{2}):(\\d{2}):(\\d{2})";
// RFC 9110, section 5.6.7. `Date.parse` is no help: it takes much else, and reads asctime as local time.
const IMF_FIXDATE = new RegExp(`^[a-z]{3}, (\\d{2}) ([a-z]{3}) (\\d{4}) ${TIME} gmt$`, "i");
const RFC_850 = new RegExp(`^[a-z]{6,9}, (\\d{2})-([a-z]{3})-(\\d{2}) ${TIME} gmt$`, "i");
const ASCTIME = new RegExp(`^[a-z]{3} ([a-z]{3}) ([ \\d]\\d) ${TIME} (\\d{4})$`, "i");

/**
 * Reads an HTTP date in any of its three forms (RFC 9110, section 5.6.7).
 * Returns Unix time in ms, or `undefined` where it is none.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  let found = IMF_FIXDATE.exec(text) ?? RFC_850.exec(text);
  let [, day, month, year, hour, minute, second] = found ?? [];
  if (!found) {
    found = ASCTIME.exec(text);
    [, month, day, hour, minute, second, year] = found ?? [];
  }
  if (!found) return undefined;
  const at = (fullYear: number) => {
    const date = [fullYear, MONTHS.indexOf(`${month}`.toLowerCase()), Number(day)] as const;
    const time = [Number(hour), Number(minute), Math.min(Number(second), 59)] as const;
    if (time[0] > 23 || time[1] > 59 || Number(second) > 60) return undefined;
    // `setUTCFullYear` and not `Date.UTC`, which moves the years before 100 into the twentieth century.
    const result = new Date(0);
    result.setUTCFullYear(...date);
    result.setUTCHours(...time);
    // A leap second is the one after :59. A 31st of February has rolled over by now.
    return result.getUTCDate() === date[2] && result.getUTCMonth() === date[1]
      ? result.getTime() + (Number(second) === 60 ? 1000 : 0)
      : undefined;
  };
  if (year?.length === 4) return at(Number(year));
  // Two digits that seem more than 50 years ahead mean the most recent year in the past with those digits.
  const thisYear = new Date(now).getUTCFullYear();
  const guess = thisYear - (thisYear % 100) + Number(year);
  return at(guess > thisYear + 50 ? guess - 100 : guess);
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
