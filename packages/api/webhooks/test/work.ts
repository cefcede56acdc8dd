import { vi } from "vitest";

const createPromise = () => {
  let resolve: () => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<void>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
};

/** Creates an `onEvent` that lasts until the test ends it. `started` resolves when it is called. */
export const createWork = () => {
  const start = createPromise();
  const end = createPromise();
  const onEvent = vi.fn(() => {
    start.resolve();
    return end.promise;
  });
  return { onEvent, started: start.promise, resolve: end.resolve, reject: end.reject };
};
