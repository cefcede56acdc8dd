/**
 * Calls a listener and ignores what it throws or rejects with, so that a failing logger does not fail a payment. For
 * plugin authors.
 *
 * @param listener - The listener. Nothing happens if it is `undefined`.
 * @param event - The argument of the listener.
 */
export const notify = <Event>(listener: ((event: Event) => void) | undefined, event: Event): void => {
  try {
    const returned: unknown = listener?.(event);
    if (returned instanceof Promise) returned.catch(() => {});
  } catch {
    // See above.
  }
};
