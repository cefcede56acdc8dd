const DIGITS = 6;

const NANOSECONDS_PER_MS = 10 ** DIGITS;

/**
 * Creates a function that returns the current time as Moov sends it: RFC 3339 in UTC, with nanoseconds. Each timestamp is
 * later than the one before.
 *
 * @param now - Returns the Unix time in milliseconds.
 */
export const createTimestamps = (now: () => number): (() => string) => {
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return () => {
    const isFull = count + 1 === NANOSECONDS_PER_MS - 1;
    const ms = Math.max(isFull ? lastMs + 1 : lastMs, Math.floor(now()));
    count = ms === lastMs ? count + 1 : 0;
    lastMs = ms;
    // The nanoseconds of this millisecond count the timestamps.
    return new Date(ms).toISOString().replace("Z", `${String(count + 1).padStart(DIGITS, "0")}Z`);
  };
};
