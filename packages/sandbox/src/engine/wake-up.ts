import type { Clock } from "./clock.js";
import type { Scheduler } from "./scheduler.js";

/** The longest delay of a timer. Timers with a longer one fire immediately. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Stops a timer from keeping a Node process alive. Timers of browsers are numbers without `unref`. */
const detach = (timer: unknown): void => (timer as { unref?: () => void }).unref?.();

/** Runs the tasks of a scheduler when they are due in real time. */
export interface WakeUp {
  /** Sets the timer for the next task. Call it after a task was added. */
  arm(): void;
  /** Sets the timer again. Call it after the clock was set forward. */
  rearm(): void;
}

/**
 * Creates the timer of a scheduler.
 *
 * @param clock - The clock of the scheduler.
 * @param speed - How many milliseconds of the clock pass in one millisecond. 0 means that the clock stands still, so that
 * only tasks that are due at once run by themselves.
 * @param scheduler - Returns the scheduler.
 */
export const createWakeUp = (clock: Clock, speed: number, scheduler: () => Scheduler): WakeUp => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  const arm = () => {
    const dueAt = scheduler().nextDueAt();
    if (dueAt >= wakesAt) return;
    const waitMs = Math.max(0, dueAt - clock.now());
    if (waitMs > 0 && speed === 0) return;
    clearTimeout(timer);
    wakesAt = dueAt;
    timer = setTimeout(run, waitMs === 0 ? 0 : Math.min(waitMs / speed, MAX_DELAY_MS));
    if (waitMs > 0) detach(timer);
  };
  const rearm = () => {
    clearTimeout(timer);
    wakesAt = Number.POSITIVE_INFINITY;
    arm();
  };
  const run = () => {
    scheduler().runDue();
    rearm();
  };
  return { arm, rearm };
};
