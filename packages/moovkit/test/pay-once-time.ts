import { setImmediate as nextMacrotask } from "node:timers/promises";
import { vi } from "vitest";

/** When each history starts, as Unix time in milliseconds. */
const START = Date.UTC(2026, 0, 1);

/** Runs code whose timers and clocks are virtual. */
export const withVirtualTime = async <Value>(run: () => Promise<Value>): Promise<Value> => {
  vi.useFakeTimers({ now: START, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  try {
    return await run();
  } finally {
    vi.useRealTimers();
  }
};

/** Waits for virtual time to pass. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Advances virtual time from timer to timer.
 *
 * @param isDone - Returns whether enough time has passed.
 * @param isBusy - Returns whether work is going on that takes no virtual time, but more than microtasks, such as hashing.
 * @throws Error if there is no timer left to wait for.
 */
export const passTimeUntil = async (isDone: () => boolean, isBusy: () => boolean): Promise<void> => {
  for (;;) {
    do await nextMacrotask();
    while (isBusy());
    if (isDone()) return;
    if (vi.getTimerCount() === 0) throw new Error("The history never ends: a call does not settle.");
    vi.advanceTimersToNextTimer();
  }
};
