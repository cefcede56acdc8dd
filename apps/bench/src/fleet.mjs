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
  const delay =
    (method) =>
    async (...args) => {
      await sleep(STORE_MS);
      return method(...args);
    };
  const delayed = ["read", "acquire", "spend", "write", "release"].map((name) => [name, delay(store[name])]);
  return { ...store, ...Object.fromEntries(delayed) };
};

/** Simulates a fleet and returns its token requests per hour and its longest wait for a token. */
export const simulateFleet = async ({ processes, hours, isShared, seed = 1 }) => {
  const random = createRandom(seed);
  const startMs = Date.UTC(2026, 0, 1);
  const time = createVirtualTime(startMs);
  const { now, sleep } = time;
  let tokenRequests = 0;
  let longestWaitMs = 0;
  const transport = {
    name: "simulated",
    send: async () => {
      tokenRequests += 1;
      const body = JSON.stringify({
        token_type: "Bearer",
        access_token: `token-${tokenRequests}`,
        refresh_token: `refresh-${tokenRequests}`,
        expires_in: TOKEN_LIFETIME_SECONDS,
      });
      await sleep(TOKEN_REQUEST_MS);
      return { status: 200, headers: {}, body };
    },
  };
  const store = isShared ? createSlowStore(time) : undefined;
  const options = {
    clientId: "public",
    clientSecret: "secret",
    scope: "/accounts.read",
    now,
    random,
    sleep,
    store,
  };
  const getToken = async (security) => {
    const calledAt = now();
    await security.get();
    longestWaitMs = Math.max(longestWaitMs, now() - calledAt);
  };
  for (let index = 0; index < processes; index += 1) {
    const security = tokens(options);
    createClient({ transport, security });
    const scheduleCall = (at) =>
      time.schedule(at, () => {
        getToken(security);
        scheduleCall(at - Math.log(1 - random()) * MEAN_MS_BETWEEN_CALLS);
      });
    scheduleCall(startMs);
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
