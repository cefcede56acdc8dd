import { type LocalTime, startOfDay, toLocalTime } from "./local-time.js";

/** Velocity limits start again at midnight in this time zone. */
const TIME_ZONE = "America/New_York";

/** A range of Unix times in milliseconds. `end` is excluded. */
export interface LimitInterval {
  readonly start: number;
  readonly end: number;
}

/** Monday is the first day of the week. */
const daysSinceMonday = ({ weekday }: LocalTime): number => (weekday + 6) % 7;

/** A day of a year. Overflowing days and months are carried over: day 32 of January is February 1. */
interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Returns the first day of the interval, and the day after it. */
const daysOf = (interval: string, local: LocalTime): readonly [first: DayOfYear, next: DayOfYear] => {
  const { month, day } = local;
  if (interval === "monthly")
    return [
      { month, day: 1 },
      { month: month + 1, day: 1 },
    ];
  const first = interval === "weekly" ? day - daysSinceMonday(local) : day;
  const length = interval === "weekly" ? 7 : 1;
  return [
    { month, day: first },
    { month, day: first + length },
  ];
};

/**
 * Returns the day, week or month that a time is in.
 *
 * @param interval - `daily`, `weekly` or `monthly`.
 * @param now - Unix time in milliseconds.
 */
export const toLimitInterval = (interval: string, now: number): LimitInterval => {
  const local = toLocalTime(now, TIME_ZONE);
  const [first, next] = daysOf(interval, local);
  return {
    start: startOfDay({ year: local.year, ...first }, TIME_ZONE),
    end: startOfDay({ year: local.year, ...next }, TIME_ZONE),
  };
};
