import { RequestAbortedError, RequestTimeoutError, TransportError } from "@moovkit/models";

/** The error of a call whose signal fired: a limit's own, or one around the caller's reason. */
const endedBy = ({ reason }: AbortSignal): TransportError =>
  reason instanceof TransportError
    ? reason
    : new RequestAbortedError("The call was aborted by its signal. The server may have acted on it.", {
        cause: reason,
      });

/**
 * Runs work that ends when the signal around it fires or the limit passes, whether or not it listens to the signal
 * it is given: a token provider, a plugin or a transport may not. Leaves no timer and no listener behind.
 */
export const within = <Value>(
  around: AbortSignal | undefined,
  limit: "timeoutMs" | "deadlineMs",
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const release = () => {
      clearTimeout(timer);
      around?.removeEventListener("abort", onAbort);
    };
    const stop = (error: TransportError) => {
      release();
      controller.abort(error);
      reject(error);
    };
    const onAbort = () => around && stop(endedBy(around));
    const onTimeout = () =>
      stop(
        new RequestTimeoutError(
          `No answer within ${limit}, ${ms} ms for ${limit === "timeoutMs" ? "one attempt" : "the whole call"}. The server may have acted on it.`,
          { limit },
        ),
      );
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(onTimeout, ms);
    if (around?.aborted) {
      onAbort();
      return;
    }
    around?.addEventListener("abort", onAbort, { once: true });
    work(controller.signal).then(
      (value) => {
        release();
        resolve(value);
      },
      (error) => {
        release();
        reject(error);
      },
    );
  });
