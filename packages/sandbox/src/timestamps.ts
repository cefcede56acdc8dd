import type { Store } from "./engine/store.js";

const DIGITS = 6;

const NANOSECONDS_PER_MS = 10 ** DIGITS;

/** The latest time that RFC 3339 can represent in whole days, as Unix time in milliseconds. */
const MAX_TIME = Date.UTC(9999, 11, 31);

/** Returns whether a value is a Unix time in milliseconds that the sandbox can send. */
export const isTime = (value: unknown): boolean => Number.isFinite(value) && Number(value) <= MAX_TIME;

/** The key of the only record in the table. */
const LAST = "last";

/** A time in milliseconds, and how many timestamps of it there were before. */
interface LastTimestamp {
  readonly ms: number;
  readonly count: number;
}

/**
 * Creates a function that returns the current time as Moov sends it: RFC 3339 in UTC, with nanoseconds. Each timestamp is
 * later than the one before.
 *
 * @param store - Keeps the last timestamp, so that those after a snapshot are later too.
 * @param now - Returns the Unix time in milliseconds.
 */
export const createTimestamps = (store: Store, now: () => number): (() => string) => {
  const table = store.table<LastTimestamp>("timestamps");
  return () => {
    const last = table.get(LAST) ?? { ms: Math.floor(now()), count: -1 };
    const isFull = last.count + 1 === NANOSECONDS_PER_MS - 1;
    const ms = Math.max(isFull ? last.ms + 1 : last.ms, Math.floor(now()));
    const count = ms === last.ms ? last.count + 1 : 0;
    table.set(LAST, { ms, count });
    // The nanoseconds of this millisecond count the timestamps.
    return new Date(ms).toISOString().replace("Z", `${String(count + 1).padStart(DIGITS, "0")}Z`);
  };
};
