import { RequestAbortedError, TransportError } from "@moovkit/models";

/** The error of a call whose signal fired: the deadline's own, or one around the caller's reason. */
export const endedBy = (signal: AbortSignal): TransportError =>
  signal.reason instanceof TransportError
    ? signal.reason
    : new RequestAbortedError("The call was aborted by its signal. The server may have acted on it.", {
        cause: signal.reason,
      });

/**
 * Runs work that must end when the signal does, whether or not it listens to the signal itself: a token provider or
 * a plugin may not.
 */
export const untilEnded = <Value>(
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
): Promise<Value> => {
  if (!signal) return work();
  if (signal.aborted) return Promise.reject(endedBy(signal));
  return new Promise<Value>((resolve, reject) => {
    const stop = () => reject(endedBy(signal));
    signal.addEventListener("abort", stop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
};
