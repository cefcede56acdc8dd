/**
 * Calls a listener and ignores what it throws or rejects with, so that a failing logger does not fail a payment. For
 * plugin authors.
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
