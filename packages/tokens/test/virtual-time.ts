/**
 * Creates a clock that only moves when a test advances it, and a `sleep` that follows it.
 *
 * @param isBusy - Returns whether work is in progress that does not depend on the clock.
 * @param start - The initial Unix time in milliseconds.
 */
export const createVirtualTime = (isBusy: () => boolean = () => false, start = Date.UTC(2026, 0, 1)) => {
  let time = start;
  const timers = new Set<{ readonly at: number; readonly fire: () => void }>();
  const waitForTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Waits until only timers are left. */
  const settle = async () => {
    do for (let turns = 0; turns < 3; turns += 1) await waitForTurn();
    while (isBusy());
  };
  return {
    now: () => time,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const timer = {
          at: time + ms,
          fire: () => {
            timers.delete(timer);
            signal?.removeEventListener("abort", stop);
            resolve();
          },
        };
        const stop = () => {
          timers.delete(timer);
          reject(signal?.reason);
        };
        if (signal?.aborted) return stop();
        timers.add(timer);
        signal?.addEventListener("abort", stop, { once: true });
      }),
    /** Returns the number of pending timers. */
    countTimers: () => timers.size,
    settle,
    /** Advances the clock and fires the timers in order. */
    advance: async (ms: number) => {
      const end = time + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        time = Math.max(time, next.at);
        next.fire();
        await settle();
      }
      time = end;
      await settle();
    },
  };
};
