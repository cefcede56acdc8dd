/** The time of a sandbox. It passes by itself, and can be set forward. */
export interface Clock {
  /** Returns the current time as Unix time in milliseconds. */
  now(): number;
  /** Sets the clock forward to this Unix time in milliseconds. An earlier time has no effect. */
  setForward(time: number): void;
  /** Runs a function with the clock at this Unix time in milliseconds. */
  runAt(time: number, run: () => void): void;
}

/** How the time of a clock passes. */
export interface ClockOptions {
  /** Returns the Unix time in milliseconds that the clock follows. */
  readonly source: () => number;
  /** How many milliseconds pass in one millisecond of the source. */
  readonly speed: number;
  /** Unix time in milliseconds at which the clock starts. */
  readonly start: number;
}

/** Creates a clock that follows a source of time. */
export const createClock = ({ source, speed, start }: ClockOptions): Clock => {
  const sourceStart = source();
  let skippedMs = 0;
  let stoppedAt: number | undefined;
  const now = () => stoppedAt ?? start + (source() - sourceStart) * speed + skippedMs;
  return {
    now,
    setForward: (time) => {
      skippedMs += Math.max(0, time - now());
    },
    runAt: (time, run) => {
      stoppedAt = time;
      try {
        run();
      } finally {
        stoppedAt = undefined;
      }
    },
  };
};
