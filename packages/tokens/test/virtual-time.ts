/** A clock that stands still until it is moved, and the waits by it. `busy` tells what goes on outside of it. */
export const virtualTime = (busy: () => boolean = () => false, start = Date.UTC(2026, 0, 1)) => {
  let time = start;
  const waits = new Set<{ readonly at: number; readonly done: () => void }>();
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Lets all go on that waits for no time. */
  const settle = async () => {
    do for (let turns = 0; turns < 3; turns += 1) await turn();
    while (busy());
  };
  return {
    now: () => time,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const wait = {
          at: time + ms,
          done: () => {
            waits.delete(wait);
            signal?.removeEventListener("abort", stop);
            resolve();
          },
        };
        const stop = () => {
          waits.delete(wait);
          reject(signal?.reason);
        };
        if (signal?.aborted) return stop();
        waits.add(wait);
        signal?.addEventListener("abort", stop, { once: true });
      }),
    waits: () => waits.size,
    settle,
    /** Moves it, from one wait to the next. */
    advance: async (ms: number) => {
      const end = time + ms;
      await settle();
      for (;;) {
        const [next] = [...waits].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        time = Math.max(time, next.at);
        next.done();
        await settle();
      }
      time = end;
      await settle();
    },
  };
};
