import { RequestAbortedError } from "@moovkit/models";

/**
 * Waits for a value until the signal is aborted. The work behind the value continues for its other users.
 *
 * @throws RequestAbortedError if the signal is aborted first.
 */
export const untilAborted = async <Value>(
  value: Value | Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  if (!signal) return value;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () =>
      reject(
        new RequestAbortedError("tokens().get: the signal was aborted before a token was available.", {
          cause: signal.reason,
        }),
      );
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([aborted, value]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
};
