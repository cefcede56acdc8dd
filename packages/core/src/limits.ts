import { MoovError, RequestAbortedError, RequestTimeoutError } from "@moovkit/models";
import { linkSignal } from "./abort/link-signal.js";
import { onAbort } from "./abort/on-abort.js";
import { withTimeout } from "./abort/with-timeout.js";

/** A time limit of a call. */
export interface Limit {
  /** Name of the operation, for the messages of the errors. */
  readonly operation: string;
  readonly option: "timeoutMs" | "deadlineMs";
  /** The time limit in milliseconds, or `Infinity`. */
  readonly ms: number;
}

const createTimeoutError = ({ operation, option, ms }: Limit): RequestTimeoutError =>
  new RequestTimeoutError(
    `${operation}: no response within ${ms} ms (\`${option}\`). Check \`processed\` before calling again, or increase \`${option}\`.`,
    { limit: option },
  );

const createAbortedError = (operation: string, cause: unknown): RequestAbortedError =>
  new RequestAbortedError(
    `${operation}: the caller's \`signal\` aborted the call. Check \`processed\` before calling again.`,
    { cause },
  );

/**
 * Runs work until the time limit passes or a signal is aborted.
 *
 * @param signal - The signal of the call, which is aborted with an error of this SDK, or that of a plugin.
 */
export const withLimit = <Value>(
  limit: Limit,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> =>
  withTimeout({ ms: limit.ms, signal, createError: () => createTimeoutError(limit) }, work).catch(
    (error: unknown) => {
      throw signal?.aborted && error === signal.reason && !(error instanceof MoovError)
        ? createAbortedError(limit.operation, error)
        : error;
    },
  );

/**
 * Runs work until the time limit passes or the caller aborts the call. Whatever the reason of the caller's signal is, even
 * an error of this SDK, the call fails with a `RequestAbortedError`.
 */
export const withCallerSignal = async <Value>(
  limit: Limit,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
  if (!callerSignal) return withLimit(limit, undefined, work);
  const { signal, abort } = linkSignal();
  const abortCall = () => abort(createAbortedError(limit.operation, callerSignal.reason));
  if (callerSignal.aborted) abortCall();
  const removeListener = onAbort(callerSignal, abortCall);
  try {
    return await withLimit(limit, signal, work);
  } finally {
    removeListener();
  }
};
