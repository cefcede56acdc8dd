// A day of a fleet in virtual time: token requests with a shared token store, and with a store per process.
import { createClient } from "@moovkit/core";
import { memoryStore, tokens } from "@moovkit/tokens";
import { createRandom, createVirtualTime } from "./virtual-time.mjs";

const HOUR = 3_600_000;
const TOKEN_LIFETIME_SECONDS = 3600;
const TOKEN_REQUEST_MS = 200;
const STORE_MS = 2;
const MEAN_MS_BETWEEN_CALLS = 60_000;

const FULL = { hours: 24, fleets: [1, 10, 100, 1000] };
const QUICK = { hours: 3, fleets: [1, 10] };

/** Adds the latency of a network to a store in memory. */
const createSlowStore = ({ now, sleep }) => {
  const store = memoryStore({ now });
  const delay = async (name, args) => {
    await sleep(STORE_MS);
    return store[name](...args);
  };
  const methods = ["read", "acquire", "spend", "write", "release"];
  const delayed = methods.map((name) => [name, (...args) => delay(name, args)]);
  return { ...store, ...Object.fromEntries(delayed) };
};

/** Simulates a fleet and returns its token requests per hour and its longest wait for a token. */
export const simulateFleet = async ({ processes, hours, isShared, seed = 1 }) => {
  const random = createRandom(seed);
  const startMs = Date.UTC(2026, 0, 1);
  const time = createVirtualTime(startMs);
  const { now, sleep } = time;
  const store = isShared ? createSlowStore(time) : undefined;
  let tokenRequests = 0;
  let longestWaitMs = 0;
  const send = async () => {
    tokenRequests += 1;
    const token = { access_token: `token-${tokenRequests}`, refresh_token: `refresh-${tokenRequests}` };
    await sleep(TOKEN_REQUEST_MS);
    const body = JSON.stringify({ ...token, token_type: "Bearer", expires_in: TOKEN_LIFETIME_SECONDS });
    return { status: 200, headers: {}, body };
  };
  const apiKey = { publicKey: "public", secretKey: "secret", scope: "/accounts.read" };
  for (let index = 0; index < processes; index += 1) {
    const security = tokens({ ...apiKey, now, random, sleep, store });
    createClient({ transport: { name: "simulated", send }, security });
    time.repeatRandomly(MEAN_MS_BETWEEN_CALLS, random, async () => {
      const calledAt = now();
      await security.get();
      longestWaitMs = Math.max(longestWaitMs, now() - calledAt);
    });
  }
  await time.runUntil(startMs + hours * HOUR);
  return { tokenRequestsPerHour: tokenRequests / hours, longestWaitMs };
};

export const measure = async ({ quick, progress }) => {
  const { hours, fleets } = quick ? QUICK : FULL;
  const results = [];
  for (const processes of fleets) {
    progress(`${processes} processes for ${hours} hours`);
    const shared = await simulateFleet({ processes, hours, isShared: true });
    const separate = await simulateFleet({ processes, hours, isShared: false });
    results.push({ processes, shared, separate });
  }
  return { hours, fleets: results };
};
