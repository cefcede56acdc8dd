import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../durations.js";
import { isTime } from "../timestamps.js";
import type { Engine } from "./engine.js";

/** A length of time. Its fields are added up: `{ days: 1, hours: 12 }`. */
export interface Duration {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly milliseconds?: number | undefined;
}

/** The virtual clock of a sandbox. It drives transfers, expiries and webhook deliveries. */
export interface SandboxClock {
  /** Returns the time of the sandbox as Unix time in milliseconds. */
  now(): number;
  /**
   * Sets the clock forward. Everything that is due until then happens in order, each thing at its time, and webhooks are
   * delivered. Do not await it in `deliverWebhook`, because it waits for that delivery.
   *
   * @param duration - How far to set the clock forward.
   * @returns A promise that resolves when everything has happened.
   * @throws ConfigurationError if the duration is invalid, or ends after the year 9999.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * await sandbox.clock.advance({ hours: 1 });
   * ```
   */
  advance(duration: Duration): Promise<void>;
}

const MS: Readonly<Record<keyof Duration, number>> = {
  days: DAY_MS,
  hours: HOUR_MS,
  minutes: MINUTE_MS,
  seconds: SECOND_MS,
  milliseconds: 1,
};

const isDuration: OptionCheck = [
  (value) => Number.isFinite(value) && Number(value) >= 0,
  "a number of at least 0",
];

const CALLER = "sandbox.clock.advance";

const toMs = (duration: Duration): number => {
  const checks = Object.fromEntries(Object.keys(MS).map((unit) => [unit, isDuration]));
  const entries = Object.entries(checkOptions(CALLER, duration, checks));
  if (entries.length === 0)
    throw new ConfigurationError(`${CALLER}: the duration is empty. Pass one, such as \`{ hours: 1 }\`.`);
  return entries.reduce((sum, [unit, value]) => sum + Number(value) * MS[unit as keyof Duration], 0);
};

/**
 * Creates the public clock of a sandbox.
 *
 * @param engine - The clock to control, and what runs when it is set forward.
 * @param settle - Resolves when no webhook is being delivered.
 */
export const createClockControl = (
  { clock, scheduler, wakeUp }: Engine,
  settle: () => Promise<void>,
): SandboxClock => {
  const advanceBy = async (ms: number): Promise<void> => {
    const end = clock.now() + ms;
    if (!isTime(end))
      throw new ConfigurationError(
        `${CALLER}: the time would be after the year 9999. Pass a shorter duration.`,
      );
    scheduler.runDue();
    await settle();
    while (scheduler.nextDueAt() <= end) {
      clock.setForward(scheduler.nextDueAt());
      scheduler.runNext();
      await settle();
    }
    clock.setForward(end);
    wakeUp.rearm();
  };
  let lastAdvance: Promise<void> = Promise.resolve();
  return {
    now: clock.now,
    advance: async (duration) => {
      const ms = toMs(duration);
      const advance = lastAdvance.then(() => advanceBy(ms));
      // The next call waits for this one, so that their durations add up.
      lastAdvance = advance.catch(() => {});
      return advance;
    },
  };
};
