/** A date and a time of day in a time zone. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Returns whether a text is the name of an IANA time zone. */
export const isTimeZone = (timeZone: string): boolean => {
  // Some runtimes also accept offsets, such as `+05:00`.
  if (!/^[a-z]/i.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone });
    return true;
  } catch {
    return false;
  }
};

/**
 * Returns the local time.
 *
 * @param time - Unix time in milliseconds.
 * @param timeZone - IANA time zone, such as `America/New_York`.
 */
export const toLocalTime = (time: number, timeZone: string): LocalTime => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(time);
  const read = (name: Intl.DateTimeFormatPartTypes) => Number(parts.find(({ type }) => type === name)?.value);
  const [year, month, day] = [read("year"), read("month"), read("day")];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: read("hour"), minute: read("minute"), weekday };
};

/**
 * Returns the Unix time in milliseconds of the start of a day. A day after the end of the month is in the next month, and
 * day 0 is the last one of the month before.
 */
export const startOfDay = (
  { year, month, day }: Pick<LocalTime, "year" | "month" | "day">,
  timeZone: string,
): number => {
  const midnight = Date.UTC(year, month - 1, day);
  const offsetAt = (time: number) => {
    const local = toLocalTime(time, timeZone);
    return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute) - time;
  };
  // The offset at midnight UTC can differ from that at local midnight, because clocks change in between.
  return midnight - offsetAt(midnight - offsetAt(midnight));
};
