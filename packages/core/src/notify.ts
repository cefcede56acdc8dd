/**
 * Calls a listener and ignores anything it throws or rejects with: a log that fails must not fail a payment.
 *
 * For plugin authors.
 */
export const notify = <Event>(listener: ((event: Event) => void) | undefined, event: Event): void => {
  try {
    const returned: unknown = listener?.(event);
    if (returned instanceof Promise) returned.catch(() => {});
  } catch {
    // A listener's failure is its own.
  }
};
