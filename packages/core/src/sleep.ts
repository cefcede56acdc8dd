/**
 * Waits. Rejects with the reason of the signal as soon as it is aborted. Leaves no timer and no listener behind.
 *
 * @param ms - The delay in milliseconds.
 * @param signal - Ends the delay.
 */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
