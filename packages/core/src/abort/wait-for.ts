import { onAbort } from "./on-abort.js";

/**
 * Waits for a promise until the signal is aborted. The work behind the promise continues, for example for other callers.
 *
 * @param promise - What to wait for.
 * @param signal - Ends the wait.
 * @returns The value of the promise.
 * @throws The reason of the signal as soon as it is aborted.
 */
export const waitFor = <Value>(
  promise: PromiseLike<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      // A promise that nobody waits for must not become an unhandled rejection.
      promise.then(undefined, () => {});
      reject(signal.reason);
      return;
    }
    const removeListener = signal && onAbort(signal, () => reject(signal.reason));
    promise.then(
      (value) => {
        removeListener?.();
        resolve(value);
      },
      (error: unknown) => {
        removeListener?.();
        reject(error);
      },
    );
  });
