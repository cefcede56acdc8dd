/**
 * Calls a listener, and ignores what it throws or rejects with. For plugin authors: a logger that fails must not fail a
 * payment.
 *
 * @param listener - The listener. Nothing happens if it is `undefined`.
 * @param event - The argument of the listener.
 */
export const notify = <Event>(listener: ((event: Event) => void) | undefined, event: Event): void => {
  try {
    const returned = listener?.(event) as Partial<PromiseLike<unknown>> | undefined;
    // Libraries such as zone.js replace `Promise`, so the class of a promise is not known.
    returned?.then?.(undefined, () => {});
  } catch {
    // See above.
  }
};
