import { RequestAbortedError, RequestTimeoutError, TransportError } from "@moovkit/models";
import { onAbort } from "./on-abort.js";

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
    let leave: (() => void) | undefined;
    const over =
      <Settled>(settle: (settled: Settled) => void) =>
      (settled: Settled) => {
        clearTimeout(timer);
        leave?.();
        settle(settled);
      };
    const fail = over(reject);
    const stop = (error: TransportError) => {
      controller.abort(error);
      fail(error);
    };
    const end = () => around && stop(endedBy(around));
    const onTimeout = () =>
      stop(
        new RequestTimeoutError(`No answer within ${limit}, ${ms} ms. The server may have acted on it.`, {
          limit,
        }),
      );
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(onTimeout, ms);
    if (around?.aborted) {
      end();
      return;
    }
    leave = around && onAbort(around, end);
    try {
      // What a plugin or a transport gives back may be no promise.
      Promise.resolve(work(controller.signal)).then(over(resolve), fail);
    } catch (error) {
      fail(error);
    }
  });
