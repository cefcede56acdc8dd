import { ConformanceError } from "./conformance-error.js";

const POLL_INTERVAL_MS = 25;
const MAX_POLLS = 60;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps a promise that a failed case no longer awaits from becoming an unhandled rejection. */
export const markHandled = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => {});
  return promise;
};

/** Polls until the value is as expected. For example, the server notices a closed connection only after some time. */
export const waitUntil = async <Value>(
  what: string,
  read: () => Promise<Value>,
  isExpected: (value: Value) => boolean,
  expected: string,
): Promise<void> => {
  for (let polls = 0; ; polls += 1) {
    const value = await read();
    if (isExpected(value)) return;
    if (polls === MAX_POLLS) throw new ConformanceError(what, expected, value);
    await pause(POLL_INTERVAL_MS);
  }
};

/** Settles as the promise does, or rejects with a `ConformanceError` when the time is up. */
export const withTimeLimit = async <Value>(
  promise: Promise<Value>,
  limitMs: number,
  what: string,
): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ConformanceError(what, `to settle within ${limitMs} ms`, "nothing")),
      limitMs,
    );
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
