import { onAbort } from "./on-abort.js";

/** A signal that follows other signals until it is unlinked. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  /** Aborts the signal, but not the signals that it follows. */
  readonly abort: (reason?: unknown) => void;
  /** Stops following. Call it when the work is done, because the followed signals may live as long as the process. */
  readonly unlink: () => void;
}

/**
 * Creates a signal that is aborted together with the first of other signals, with the same reason. Unlike
 * `AbortSignal.any`, it can be unlinked.
 *
 * @param sources - The signals to follow. `undefined` is skipped.
 * @returns The signal, and functions that abort and unlink it.
 */
export const linkSignal = (...sources: readonly (AbortSignal | undefined)[]): LinkedSignal => {
  const controller = new AbortController();
  const unlinks: (() => void)[] = [];
  for (const source of sources) {
    if (source?.aborted) controller.abort(source.reason);
    else if (source) unlinks.push(onAbort(source, () => controller.abort(source.reason)));
  }
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    unlink: () => {
      for (const unlink of unlinks) unlink();
    },
  };
};
