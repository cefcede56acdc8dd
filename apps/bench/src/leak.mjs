// Many calls, and the heap after a full collection every so often: it must not grow with them.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAccessToken, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { undiciTransport } from "@moovkit/undici";
import { startServer } from "./processes.mjs";
import { slope } from "./statistics.mjs";

const CHECKPOINTS = 24;
const IN_FLIGHT = 50;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const TOKEN = JSON.stringify({ token_type: "Bearer", access_token: "a".repeat(300), expires_in: 3600 });

/** No socket: what leaks there is the core's or a plugin's. */
const inMemory = () => ({
  name: "in memory",
  send: async () => ({ status: 200, headers: { "content-type": "application/json" }, body: TOKEN }),
});

/** A leak on purpose, to show that the test can fail: it keeps each request. */
const leaky = () => {
  const kept = [];
  const transport = inMemory();
  return {
    ...transport,
    send: (request, context) => {
      kept.push(request);
      return transport.send(request, context);
    },
  };
};

const TRANSPORTS = {
  memory: inMemory,
  leaky,
  fetch: () => fetchTransport(),
  undici: () => undiciTransport(),
};

/** Bytes that the heap keeps of each call, and whether that is growth. */
export const findLeak = async ({ over, calls, progress = () => {} }) => {
  const server = ["fetch", "undici"].includes(over) ? await startServer() : undefined;
  const client = createClient({
    baseURL: server?.baseURL ?? "http://127.0.0.1:1",
    transport: TRANSPORTS[over](),
    security: { username: "public", password: "secret" },
    plugins: [retry()],
  });
  const input = { grantType: "client_credentials", scope: "/accounts.read" };
  const each = Math.ceil(calls / CHECKPOINTS / IN_FLIGHT);
  const chain = async () => {
    for (let count = 0; count < each; count += 1) await createAccessToken(client, input);
  };
  const points = [];
  for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint += 1) {
    await Promise.all(Array.from({ length: IN_FLIGHT }, chain));
    // What the last calls left to be done must be done before what they hold can go.
    await new Promise(setImmediate);
    collect();
    await new Promise(setImmediate);
    collect();
    points.push([checkpoint * each * IN_FLIGHT, process.memoryUsage().heapUsed]);
    progress(`leak: ${checkpoint} of ${CHECKPOINTS} over ${over}`);
  }
  await client[Symbol.asyncDispose]();
  await server?.stop();
  // The first third fills caches, pools and the code itself.
  const steady = points.slice(CHECKPOINTS / 3);
  const bytesPerCall = slope(steady);
  return {
    over,
    calls: points.at(-1)[0],
    bytesPerCall,
    heapKilobytes: points.map(([, heap]) => Math.round(heap / 1000)),
    allowed: allowedBytes(calls),
    grows: bytesPerCall > allowedBytes(calls),
  };
};

/**
 * The least that one kept object takes is some 16 bytes. Where there are few calls the heap's own noise is more than
 * that of each: it goes up and down by as much as a megabyte from one checkpoint to another.
 */
const allowedBytes = (calls) => Math.max(2.5, 2_500_000 / calls);

export const measureLeaks = async ({ calls = 1_000_000, leaky: broken = false, progress }) => {
  const results = [];
  for (const over of broken ? ["leaky"] : ["fetch", "undici"])
    results.push(await findLeak({ over, calls, progress }));
  return results;
};
