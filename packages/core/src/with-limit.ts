import { RequestAbortedError, RequestTimeoutError, TransportError } from "@moovkit/models";
import { onAbort } from "./on-abort.js";

/** What can end the work. */
export interface Limits {
  /** Name of the operation, for the message of the error. */
  readonly operation: string;
  /** The signal of the caller, or that of an outer limit. */
  readonly signal: AbortSignal | undefined;
  /** The option that sets the limit. */
  readonly limit: "timeoutMs" | "deadlineMs";
  /** The time limit in milliseconds, or `Infinity`. */
  readonly ms: number;
}

/** An outer limit aborts with its error. Any other reason comes from the caller. */
const toAbortError = (operation: string, reason: unknown): TransportError =>
  reason instanceof TransportError
    ? reason
    : new RequestAbortedError(
        `${operation}: the caller's \`signal\` aborted the call. The server may have processed the request.`,
        { cause: reason },
      );

const createTimeoutError = ({ operation, limit, ms }: Limits): RequestTimeoutError =>
  new RequestTimeoutError(
    `${operation}: no response within ${ms} ms (\`${limit}\`). The server may have processed the request.`,
    { limit },
  );

/**
 * Runs work until it settles, the signal is aborted or the time limit passes. The result does not wait for work that
 * ignores its signal, such as an access token function, a plugin or a transport. Leaves no timer and no listener
 * behind.
 *
 * @param limits - What can end the work.
 * @param work - Receives a signal that is aborted when the limit passes.
 */
export const withLimit = <Value>(
  limits: Limits,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const { operation, signal, ms } = limits;
    const controller = new AbortController();
    let removeListener: (() => void) | undefined;
    const cleanUp = () => {
      clearTimeout(timer);
      removeListener?.();
    };
    const succeed = (value: Value) => {
      cleanUp();
      resolve(value);
    };
    const fail = (error: unknown) => {
      cleanUp();
      reject(error);
    };
    const abort = (error: TransportError) => {
      controller.abort(error);
      fail(error);
    };
    const timer =
      ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => abort(createTimeoutError(limits)), ms);
    if (signal?.aborted) {
      abort(toAbortError(operation, signal.reason));
      return;
    }
    removeListener = signal && onAbort(signal, () => abort(toAbortError(operation, signal.reason)));
    try {
      // A plugin or a transport without types may return something other than a promise.
      Promise.resolve(work(controller.signal)).then(succeed, fail);
    } catch (error) {
      fail(error);
    }
  });
