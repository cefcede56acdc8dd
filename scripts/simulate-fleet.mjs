// A day of a fleet in virtual time: the real tokens() and its client, a server and a store that take their time.
import { createClient } from "../packages/core/dist/index.js";
import { memoryStore, tokens } from "../packages/tokens/dist/index.js";
import { readArguments } from "./arguments.mjs";

const HELP = `pnpm simulate:fleet [--processes 1,10,100,1000] [--hours 24] [--seed 1]

A day of a fleet in virtual time, once with a store that all processes share and once each by itself.

--processes  how many, a table row for each number
--hours      how long, in hours of virtual time
--seed       of the randomness: the same numbers for the same seed`;
const { values } = readArguments(HELP, {
  processes: { type: "string", default: "1,10,100,1000" },
  hours: { type: "string", default: "24" },
  seed: { type: "string", default: "1" },
});
for (const [name, text] of Object.entries(values)) {
  if (
    !text
      .split(name === "processes" ? "," : "\n")
      .every((part) => Number.isInteger(Number(part)) && Number(part) > 0)
  ) {
    console.error(`--${name} takes whole numbers above 0; it is ${text}.\n\n${HELP}`);
    process.exit(2);
  }
}

const TTL_SECONDS = 3600;
const MINT_MS = 200;
const STORE_MS = 2;
const CALL_EVERY_MS = 60_000;

/** mulberry32: the same numbers for the same seed. */
const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** A heap of what is to happen, the earliest first. */
const openHeap = () => {
  const heap = [];
  const swap = (a, b) => {
    [heap[a], heap[b]] = [heap[b], heap[a]];
  };
  return {
    push: (entry) => {
      let at = heap.push(entry) - 1;
      while (at > 0 && heap[(at - 1) >> 1].at > heap[at].at) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    peek: () => heap[0],
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (heap.length) heap[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < heap.length && heap[left].at < heap[least].at) least = left;
        if (right < heap.length && heap[right].at < heap[least].at) least = right;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
};

const simulate = async (size, shared) => {
  const random = seeded(Number(values.seed));
  const start = Date.UTC(2026, 0, 1);
  const end = start + Number(values.hours) * 3_600_000;
  let time = start;
  const now = () => time;
  const heap = openHeap();
  const sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const entry = { at: time + ms, run: resolve };
      heap.push(entry);
      signal?.addEventListener(
        "abort",
        () => {
          entry.run = () => {};
          reject(signal.reason);
        },
        { once: true },
      );
    });

  let mints = 0;
  const transport = {
    name: "a server that takes its time",
    send: async () => {
      mints += 1;
      const body = JSON.stringify({
        token_type: "Bearer",
        access_token: `token-${mints}`,
        refresh_token: `refresh-${mints}`,
        expires_in: TTL_SECONDS,
      });
      await sleep(MINT_MS);
      return { status: 200, headers: {}, body };
    },
  };
  const slow =
    (method) =>
    async (...args) => {
      await sleep(STORE_MS);
      return method(...args);
    };
  const memory = memoryStore({ now });
  const slowStore = { ...memory };
  for (const name of ["read", "acquire", "spend", "write", "release"]) slowStore[name] = slow(memory[name]);

  let worstMs = 0;
  let calls = 0;
  for (let index = 0; index < size; index += 1) {
    const security = tokens({
      clientId: "public",
      clientSecret: "secret",
      scope: "/accounts.read",
      now,
      random,
      sleep,
      ...(shared && { store: slowStore }),
    });
    createClient({ transport, security });
    const call = () => {
      const calledAt = time;
      calls += 1;
      security.get().then(() => {
        worstMs = Math.max(worstMs, time - calledAt);
      });
      heap.push({ at: time - Math.log(1 - random()) * CALL_EVERY_MS, run: call });
    };
    heap.push({ at: start, run: call });
  }
  while (heap.peek().at < end) {
    time = heap.peek().at;
    while (heap.peek().at === time) heap.pop().run();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { mintsPerHour: mints / Number(values.hours), worstMs, calls };
};

console.log(
  `${values.hours} hours; a token lives for ${TTL_SECONDS} s, a mint takes ${MINT_MS} ms, each thing that the store does ${STORE_MS} ms, and each process asks every ${CALL_EVERY_MS / 1000} s on average\n`,
);
console.log("| processes | mints an hour, shared | each by itself | worst wait, shared | each by itself |");
console.log("| --- | --- | --- | --- | --- |");
for (const size of values.processes.split(",").map(Number)) {
  const together = await simulate(size, true);
  const apart = await simulate(size, false);
  const row = [
    size.toLocaleString("en"),
    together.mintsPerHour.toFixed(2),
    apart.mintsPerHour.toFixed(2),
    `${together.worstMs.toFixed(0)} ms`,
    `${apart.worstMs.toFixed(0)} ms`,
  ];
  console.log(`| ${row.join(" | ")} |`);
}
process.exit(0);
