import { RRuleTemporal } from "rrule-temporal";
import { SECOND_MS } from "../durations.js";
import { rejectRequest } from "../reject-request.js";
import { isTime } from "../timestamps.js";

/** A recurrence rule of RFC 5545 with a start. */
export interface RecurrenceRule {
  /** Whether the rule has no end. */
  readonly isIndefinite: boolean;
  /**
   * Returns times of the rule in order, as Unix times in milliseconds: all times of a rule with an end, or the next 12
   * times of a rule without an end.
   *
   * @param after - Only times after this one.
   */
  listTimes(after: number): readonly number[];
}

/** The number of future occurrences that a rule without an end has. */
const INDEFINITE_COUNT = 12;

/** The highest number of occurrences of a rule with an end. */
const MAX_COUNT = 1000;

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/** The lowest and the highest number of the parts that are lists of numbers. */
const LIMITS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  BYSECOND: [0, 59],
  BYMINUTE: [0, 59],
  BYHOUR: [0, 23],
  BYMONTHDAY: [-31, 31],
  BYYEARDAY: [-366, 366],
  BYWEEKNO: [-53, 53],
  BYMONTH: [1, 12],
  BYSETPOS: [-366, 366],
};

const NAMES = ["FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "WKST", ...Object.keys(LIMITS)];

/** The highest number of times on one day: each minute. */
const MAX_TIMES_A_DAY = 1440;

const PREFIX = "RRULE:";

const rejectRule = (message: string): never =>
  rejectRequest(422, { recur: `the recurrence rule ${message}` });

/** Splits a rule such as `FREQ=DAILY;COUNT=2`. Rejects the request if it is malformed. */
const parseParts = (rule: string): ReadonlyMap<string, string> => {
  const pairs = rule.split(";").map((part) => part.split("="));
  const parts = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
  if (pairs.some((pair) => pair.length !== 2 || pair[1] === "") || parts.size !== pairs.length)
    rejectRule("must consist of different `NAME=value` parts with `;` between them");
  const unknownName = [...parts.keys()].find((name) => !NAMES.includes(name));
  if (unknownName !== undefined) rejectRule("has a part that RFC 5545 does not define");
  return parts;
};

const checkParts = (parts: ReadonlyMap<string, string>): void => {
  if (!FREQUENCIES.includes(parts.get("FREQ") ?? ""))
    rejectRule(`must have a FREQ of ${FREQUENCIES.join(", ")}`);
  for (const name of ["COUNT", "INTERVAL"])
    if (!/^[1-9]\d{0,8}$/.test(parts.get(name) ?? "1")) rejectRule(`must have a ${name} above 0`);
  if (parts.has("COUNT") && parts.has("UNTIL")) rejectRule("must not have both COUNT and UNTIL");
};

/** Formats a time as in RFC 5545, such as `20260105T090000Z`. Fractions of a second are rounded up. */
const toDateTime = (time: number): string =>
  new Date(Math.ceil(time / SECOND_MS) * SECOND_MS).toISOString().replace(/[-:]|\.\d+/g, "");

/**
 * The library ignores numbers that are out of range and some misspelled weekdays, so that the rule would have other
 * occurrences than it says.
 */
const checkLists = (parts: ReadonlyMap<string, string>): void => {
  for (const [name, [min, max]] of Object.entries(LIMITS))
    for (const text of parts.get(name)?.split(",") ?? []) {
      const number = Number(text);
      const isInRange = number >= min && number <= max && (number !== 0 || min === 0);
      if (!/^[+-]?\d{1,3}$/.test(text) || !isInRange) rejectRule(`has a number that ${name} does not allow`);
    }
  const days = parts.get("BYDAY")?.split(",") ?? [];
  if (!days.every((day) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.test(day)))
    rejectRule("has a weekday that BYDAY does not allow");
};

const checkTimesADay = (parts: ReadonlyMap<string, string>): void => {
  const counts = ["BYHOUR", "BYMINUTE", "BYSECOND"].map(
    (name) => new Set(parts.get(name)?.split(",")).size || 1,
  );
  if (counts.reduce((product, count) => product * count) > MAX_TIMES_A_DAY)
    rejectRule(`must not run more than ${MAX_TIMES_A_DAY} times a day in the sandbox`);
};

/** Returns the rule with a date in UNTIL as the end of that day. RFC 5545 requires a time because the start has one. */
const withUntilTime = (rule: string): string => rule.replace(/(UNTIL=\d{8})(?=;|$)/, "$1T235959Z");

const openRule = (rule: string, start: number): RRuleTemporal => {
  try {
    const rruleString = `DTSTART:${toDateTime(start)}\n${PREFIX}${withUntilTime(rule)}`;
    return new RRuleTemporal({ rruleString, strict: true });
  } catch {
    return rejectRule("is not a rule of RFC 5545");
  }
};

/** Calls the library, which throws when the next time is too far in the future. The times before it are complete. */
const untilLimit = (findTimes: () => void): void => {
  try {
    findTimes();
  } catch {
    // There is no next time.
  }
};

const listAll = (rule: RRuleTemporal): readonly number[] => {
  const times: number[] = [];
  untilLimit(() =>
    rule.all(({ epochMilliseconds }) => {
      times.push(epochMilliseconds);
      return times.length <= MAX_COUNT;
    }),
  );
  return times.length > MAX_COUNT
    ? rejectRule(`must not have more than ${MAX_COUNT} occurrences in the sandbox`)
    : times;
};

const listNext = (rule: RRuleTemporal, after: number): readonly number[] => {
  const times: number[] = [];
  untilLimit(() => {
    while (times.length < INDEFINITE_COUNT) {
      const time = rule.next(new Date(times.at(-1) ?? after))?.epochMilliseconds;
      if (time === undefined || !isTime(time)) break;
      times.push(time);
    }
  });
  return times;
};

/**
 * Parses a recurrence rule. Rejects the request with status 422 if it is invalid.
 *
 * @param text - The rule, with or without `RRULE:`.
 * @param start - When the rule starts, as Unix time in milliseconds.
 */
export const parseRecurrenceRule = (text: string, start: number): RecurrenceRule => {
  const ruleText = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text;
  const parts = parseParts(ruleText);
  checkParts(parts);
  checkLists(parts);
  checkTimesADay(parts);
  const rule = openRule(ruleText, start);
  const isIndefinite = !parts.has("COUNT") && !parts.has("UNTIL");
  return {
    isIndefinite,
    listTimes: (after) => {
      const times = isIndefinite ? listNext(rule, after) : listAll(rule);
      return times.filter((time) => time > after && isTime(time));
    },
  };
};
