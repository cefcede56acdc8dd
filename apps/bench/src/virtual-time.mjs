import TinyQueue from "tinyqueue";

/** Creates a clock that jumps from event to event, in steps of at least 1 ms. */
export const createVirtualTime = (startMs = 0) => {
  const events = new TinyQueue([], (a, b) => a.at - b.at || a.order - b.order);
  let nowMs = startMs;
  let order = 0;
  const schedule = (at, run) => {
    order += 1;
    const event = { at: Math.max(nowMs, Math.ceil(at)), order, run };
    events.push(event);
    return event;
  };
  const sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const event = schedule(nowMs + ms, () => {
        signal?.removeEventListener("abort", abort);
        resolve();
      });
      const abort = () => {
        event.run = () => {};
        reject(signal.reason);
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener("abort", abort, { once: true });
    });
  const runUntil = async (endMs) => {
    while (events.length > 0 && events.peek().at < endMs) {
      nowMs = events.peek().at;
      while (events.peek()?.at === nowMs) events.pop().run();
      // Everything that follows from the events happens in microtasks, before the next immediate.
      await new Promise(setImmediate);
    }
  };
  /** Runs an action at random moments with an average interval (a Poisson process). */
  const repeatRandomly = (meanMs, random, run) => {
    const scheduleNext = (at) =>
      schedule(at, () => {
        run();
        scheduleNext(at - Math.log(1 - random()) * meanMs);
      });
    scheduleNext(nowMs);
  };
  return { now: () => nowMs, schedule, sleep, repeatRandomly, runUntil };
};

/** Creates a random number generator (mulberry32). The same seed yields the same numbers. */
export const createRandom = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
