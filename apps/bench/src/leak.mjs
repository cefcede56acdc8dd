// Makes many calls and reads the heap after full collections. The heap must not grow with the number of calls.
import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { undiciTransport } from "@moovkit/undici";
import { readHeap } from "./heap.mjs";
import { startServer } from "./processes.mjs";

const CHECKPOINTS_PER_PHASE = 8;
const CALLS_IN_FLIGHT = 50;
const QUICK_CALLS = 12_000;

const TOKEN = JSON.stringify({ token_type: "Bearer", access_token: "a".repeat(300), expires_in: 3600 });

/** Uses no socket. A leak with this transport is a leak in core or in a plugin. */
export const memoryTransport = () => ({
  name: "memory",
  send: async () => ({ status: 200, headers: { "content-type": "application/json" }, body: TOKEN }),
});

/** Keeps every request, to show that the test detects a leak. */
export const leakyTransport = () => {
  const { send } = memoryTransport();
  const requests = [];
  return { name: "leaky", send: (request) => requests.push(request) && send() };
};

const makeCalls = async (client, calls) => {
  const input = { grantType: "client_credentials", scope: "/accounts.read" };
  const makeSequence = async () => {
    for (let count = 0; count < calls / CALLS_IN_FLIGHT; count += 1) await createAccessToken(client, input);
  };
  await Promise.all(Array.from({ length: CALLS_IN_FLIGHT }, makeSequence));
};

/** The smallest heap in one phase. The minimum ignores memory that is about to be freed. */
const runPhase = async (client, callsPerCheckpoint) => {
  let smallest = Number.POSITIVE_INFINITY;
  for (let checkpoint = 0; checkpoint < CHECKPOINTS_PER_PHASE; checkpoint += 1) {
    await makeCalls(client, callsPerCheckpoint);
    smallest = Math.min(smallest, await readHeap());
  }
  return smallest;
};

/** Noise of the heap is about a megabyte, so a short run must tolerate more bytes per call than a long one. */
const toleratedBytes = (calls) => Math.max(2.5, 2_500_000 / calls);

/** Compares the heap of the second and third phase. The first phase fills caches, pools and compiled code. */
export const findLeak = async ({ transport, calls, baseURL = "http://127.0.0.1:1", progress = () => {} }) => {
  const client = createClient({
    baseURL,
    transport,
    security: { username: "public", password: "secret" },
    plugins: [retry()],
  });
  const callsPerPhase = calls / 3;
  const heaps = [];
  for (const phase of [1, 2, 3]) {
    progress(`${transport.name}, phase ${phase} of 3`);
    heaps.push(await runPhase(client, callsPerPhase / CHECKPOINTS_PER_PHASE));
  }
  await client.close();
  const bytesPerCall = (heaps[2] - heaps[1]) / callsPerPhase;
  return { transport: transport.name, calls, bytesPerCall, grows: bytesPerCall > toleratedBytes(calls) };
};

export const measure = async ({ quick, leaky, progress }) => {
  if (leaky)
    return { transports: [await findLeak({ transport: leakyTransport(), calls: QUICK_CALLS, progress })] };
  const calls = quick ? QUICK_CALLS : 1_000_000;
  const server = await startServer();
  const transports = [];
  for (const transport of [fetchTransport(), undiciTransport()])
    transports.push(await findLeak({ transport, calls, baseURL: server.baseURL, progress }));
  server.stop();
  return { transports };
};
