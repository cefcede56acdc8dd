import { onAbort } from "./on-abort.js";

/**
 * Waits. Rejects with the reason of the signal as soon as it is aborted. Leaves no timer and no listener behind.
 *
 * @param ms - The delay in milliseconds.
 * @param signal - Ends the delay.
 */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const timer = setTimeout(() => {
      removeListener?.();
      resolve();
    }, ms);
    const removeListener =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
