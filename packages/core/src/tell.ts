/**
 * Calls a listener, and ignores what it throws or rejects with: a log that fails must not fail a payment. For those
 * who write plugins.
 */
export const tell = <Event>(listener: ((event: Event) => void) | undefined, event: Event): void => {
  try {
    const told: unknown = listener?.(event);
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // Ignored.
  }
};
