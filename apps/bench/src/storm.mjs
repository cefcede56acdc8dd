// A server loses most of its capacity for a while. Compares retry policies with real clients in virtual time.
import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { POLICIES } from "./policies.mjs";
import { createStormServer, DEGRADED_CAPACITY } from "./storm-server.mjs";
import { createRandom, createVirtualTime } from "./virtual-time.mjs";

const SECOND = 1000;
const NETWORK_MS = 10;
/** Calls per second, as a share of the server's capacity. */
const LOAD = 0.8;

/** The seconds at which the outage starts and ends, and at which the simulation ends. */
export const OUTAGE = { start: 10, end: 40, simulationEnd: 100 };

const FULL = { clients: 2000, capacity: 800 };
const QUICK = { clients: 500, capacity: 200 };

const EMPTY_SECOND = { calls: 0, received: 0, served: 0, servedAtFirstAttempt: 0 };

const sum = (seconds, field) => seconds.reduce((total, second) => total + second[field], 0);
const round = (value, digits) => Number(value.toFixed(digits));

/** Seconds until a field reaches 95 % of the calls for five seconds in a row, or `null` if it never does. */
const secondsUntilGood = (seconds, field) => {
  const areGood = seconds.map((second) => second[field] >= 0.95 * second.calls);
  const index = areGood.findIndex((_, from) => areGood.slice(from, from + 5).filter(Boolean).length === 5);
  return index === -1 ? null : index;
};

const summarize = (seconds, { capacity, outage, failedCalls }) => {
  const isOutage = (second) => second >= outage.start && second < outage.end;
  const shareOfCapacity = (field) =>
    seconds.map((second, index) => second[field] / (capacity * (isOutage(index) ? DEGRADED_CAPACITY : 1)));
  const inOutage = (values) => values.slice(outage.start, outage.end);
  const mean = (values) => values.reduce((total, value) => total + value, 0) / values.length;
  const afterOutage = seconds.slice(outage.end);
  const goodput = shareOfCapacity("served");
  const load = shareOfCapacity("received");
  return {
    outageGoodput: round(mean(inOutage(goodput)), 4),
    outageLoad: round(mean(inOutage(load)), 2),
    maxLoadAfterOutage: round(Math.max(...load.slice(outage.end)), 2),
    attemptsPerCall: round(sum(inOutage(seconds), "received") / sum(inOutage(seconds), "calls"), 2),
    recoverySeconds: secondsUntilGood(afterOutage, "served"),
    firstAttemptRecoverySeconds: secondsUntilGood(afterOutage, "servedAtFirstAttempt"),
    failedCalls,
    calls: sum(seconds, "calls"),
    goodput: goodput.map((value) => round(value, 3)),
    load: load.map((value) => round(value, 3)),
  };
};

const createTransport = ({ time, server, currentSecond }) => ({
  name: "simulated",
  send: async (_, { attempt }) => {
    const sentIn = currentSecond();
    await time.sleep(NETWORK_MS);
    currentSecond().received += 1;
    const response = await server.receive();
    if (attempt === 1 && response.status === 200) sentIn.servedAtFirstAttempt += 1;
    return response;
  },
});

/** Simulates one policy. Calls start at the same moments for every policy. */
export const simulateStorm = async ({ createPlugins, clients, capacity, outage = OUTAGE, seed = 1 }) => {
  const time = createVirtualTime();
  const seconds = Array.from({ length: outage.simulationEnd }, () => ({ ...EMPTY_SECOND }));
  const secondAt = (ms) => Math.floor(ms / SECOND);
  const currentSecond = () => seconds[secondAt(time.now())];
  const isDegraded = () => secondAt(time.now()) >= outage.start && secondAt(time.now()) < outage.end;
  const server = createStormServer({ capacity, isDegraded });
  const options = {
    transport: createTransport({ time, server, currentSecond }),
    plugins: createPlugins({ now: time.now, random: createRandom(seed + 1), sleep: time.sleep }),
    security: { accessToken: "token" },
    // Timers of core use real time, so no time-out is set.
    timeoutMs: Number.POSITIVE_INFINITY,
  };
  const fleet = Array.from({ length: clients }, () => createClient(options));
  const random = createRandom(seed);
  let failedCalls = 0;
  time.repeatRandomly(SECOND / (capacity * LOAD), random, async () => {
    currentSecond().calls += 1;
    const { ok } = await ping(fleet[Math.floor(random() * clients)]).result();
    if (!ok) failedCalls += 1;
  });
  const work = () => {
    currentSecond().served += server.work();
    time.schedule(time.now() + 1, work);
  };
  work();
  await time.runUntil(outage.simulationEnd * SECOND);
  return summarize(seconds, { capacity, outage, failedCalls });
};

export const measure = async ({ quick, progress }) => {
  const sizes = quick ? QUICK : FULL;
  const policies = {};
  for (const [name, createPlugins] of Object.entries(POLICIES)) {
    progress(name);
    policies[name] = await simulateStorm({ createPlugins, ...sizes });
  }
  return { ...sizes, policies };
};
