interface Wait {
  readonly at: number;
  readonly finish: () => void;
}

/** Resolves after the pending I/O and promises have been processed. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const START = Date.UTC(2026, 0, 1);

/** A clock that moves only when a test advances it, and a `sleep` that follows it. */
export const virtualTime = () => {
  let time = START;
  const waits = new Set<Wait>();

  /** Lets everything run that does not wait for the clock. */
  const settle = async () => {
    for (let turns = 0; turns < 3; turns += 1) await nextTurn();
  };

  const findNextWait = (end: number): Wait | undefined =>
    [...waits].filter(({ at }) => at <= end).sort((first, second) => first.at - second.at)[0];

  return {
    now: () => time,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const wait: Wait = {
          at: time + ms,
          finish: () => {
            waits.delete(wait);
            signal?.removeEventListener("abort", abort);
            resolve();
          },
        };
        const abort = () => {
          waits.delete(wait);
          reject(signal?.reason);
        };
        if (signal?.aborted) return abort();
        waits.add(wait);
        signal?.addEventListener("abort", abort, { once: true });
      }),
    countWaits: () => waits.size,
    settle,
    /** Moves the clock from one wait to the next, until the time has passed. */
    advance: async (ms: number) => {
      const end = time + ms;
      await settle();
      for (let wait = findNextWait(end); wait; wait = findNextWait(end)) {
        time = Math.max(time, wait.at);
        wait.finish();
        await settle();
      }
      time = end;
      await settle();
    },
  };
};
