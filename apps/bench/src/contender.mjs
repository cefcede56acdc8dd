// The process of one contender: makes the calls it is told to, and answers with what they took.
import { PerformanceObserver } from "node:perf_hooks";
import { CONTENDERS, SLOWED } from "./contenders.mjs";

const [name, baseURL, slowed] = process.argv.slice(2);
const call = await { ...CONTENDERS, ...(slowed && SLOWED) }[name](baseURL);

let collections = 0;
new PerformanceObserver((list) => {
  collections += list.getEntries().length;
}).observe({ entryTypes: ["gc"] });

const make = async (calls, inFlight) => {
  let left = calls;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
};

const TASKS = {
  /** CPU and wall time, in µs a call. */
  time: async ({ calls, inFlight = 1 }) => {
    const from = process.hrtime.bigint();
    const before = process.cpuUsage();
    await make(calls, inFlight);
    const { user, system } = process.cpuUsage(before);
    const wall = Number(process.hrtime.bigint() - from) / 1000;
    return { cpu: (user + system) / calls, wall: wall / calls, residentBytes: process.memoryUsage.rss() };
  },
  /** Bytes of V8's heap a call: with a young generation so large that nothing is collected, all growth is allocation. */
  allocate: async ({ calls }) => {
    globalThis.gc();
    await new Promise(setImmediate);
    collections = 0;
    const before = process.memoryUsage().heapUsed;
    await make(calls, 1);
    const bytes = (process.memoryUsage().heapUsed - before) / calls;
    await new Promise(setImmediate);
    return { bytes, collections };
  },
};

process.on("message", async ({ task, ...options }) => process.send(await TASKS[task](options)));
process.send("ready");
