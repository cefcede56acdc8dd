import type { Clock } from "./clock.js";
import type { Scheduler } from "./scheduler.js";

/** Timers fire immediately if their delay is longer. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Lets a timer not keep a Node process alive. Timers of browsers are numbers. */
const detach = (timer: unknown): void => (timer as { unref?: () => void }).unref?.();

/**
 * Creates a function that runs the tasks of a scheduler when they are due in real time. Call it again after each change
 * of the schedule.
 *
 * @param clock - The clock of the scheduler.
 * @param speed - How many milliseconds of the clock pass in one millisecond. 0 means that the clock stands still.
 * @param scheduler - Returns the scheduler.
 */
export const createWakeUp = (clock: Clock, speed: number, scheduler: () => Scheduler): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  const arm = () => {
    const dueAt = scheduler().nextDueAt();
    if (dueAt >= wakesAt || speed === 0) return;
    clearTimeout(timer);
    wakesAt = dueAt;
    timer = setTimeout(run, Math.min((dueAt - clock.now()) / speed, MAX_DELAY_MS));
    detach(timer);
  };
  const run = () => {
    wakesAt = Number.POSITIVE_INFINITY;
    scheduler().runDue();
    arm();
  };
  return arm;
};
