import { MAX_TIMER_MS } from "../time-limit.js";
import { onAbort } from "./on-abort.js";

/**
 * Waits for a delay. Leaves no timer and no listener behind.
 *
 * @param ms - The delay in milliseconds. A delay of more than 24.8 days, the limit of timers, is shortened to it.
 * @param signal - Ends the delay.
 * @returns A promise that resolves after the delay.
 * @throws The reason of the signal as soon as it is aborted.
 */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const finish = () => {
      removeListener?.();
      resolve();
    };
    const timer = setTimeout(finish, Math.min(ms, MAX_TIMER_MS));
    const removeListener =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
