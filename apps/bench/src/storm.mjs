// A server loses most of its capacity for a while. Compares retry policies with real clients in virtual time.
import { createClient, ping } from "@moovkit/core";
import { POLICIES } from "./policies.mjs";
import { createStormServer, DEGRADED_CAPACITY } from "./storm-server.mjs";
import { createRandom, createVirtualTime } from "./virtual-time.mjs";

const SECOND = 1000;
const NETWORK_MS = 10;
/** Calls per second, as a share of the server's capacity. */
const LOAD = 0.8;

/** The seconds at which the outage starts and ends, and at which the simulation ends. */
export const OUTAGE = { start: 10, end: 40, simulationEnd: 100 };

const FULL = { clients: 10_000, capacity: 4000 };
const QUICK = { clients: 500, capacity: 200 };

const sum = (seconds, field) => seconds.reduce((total, second) => total + second[field], 0);
const round = (value, digits) => Number(value.toFixed(digits));

/** Seconds from the end of the outage until five seconds in a row are good. `null` if that never happens. */
const secondsUntilGood = (afterOutage, isGood) => {
  const index = afterOutage.findIndex(
    (_, from) => from + 5 <= afterOutage.length && afterOutage.slice(from, from + 5).every(isGood),
  );
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
    recoverySeconds: secondsUntilGood(afterOutage, ({ served, calls }) => served >= 0.95 * calls),
    firstAttemptRecoverySeconds: secondsUntilGood(
      afterOutage,
      ({ servedAtFirstAttempt, calls }) => servedAtFirstAttempt >= 0.95 * calls,
    ),
    failedCalls,
    calls: sum(seconds, "calls"),
    goodput: goodput.map((value) => round(value, 3)),
    load: load.map((value) => round(value, 3)),
  };
};

/** Simulates one policy. Calls start at the same moments for every policy. */
export const simulateStorm = async ({ createPlugins, clients, capacity, outage = OUTAGE, seed = 1 }) => {
  const time = createVirtualTime();
  const seconds = Array.from({ length: outage.simulationEnd }, () => ({
    calls: 0,
    received: 0,
    served: 0,
    servedAtFirstAttempt: 0,
  }));
  const currentSecond = () => seconds[Math.floor(time.now() / SECOND)];
  const server = createStormServer({
    capacity,
    isDegraded: () => time.now() >= outage.start * SECOND && time.now() < outage.end * SECOND,
  });
  const transport = {
    name: "simulated",
    send: async (_, { attempt }) => {
      const sentIn = currentSecond();
      await time.sleep(NETWORK_MS);
      currentSecond().received += 1;
      const response = await server.receive();
      if (attempt === 1 && response.status === 200) sentIn.servedAtFirstAttempt += 1;
      return response;
    },
  };
  const plugins = createPlugins({ now: time.now, random: createRandom(seed + 1), sleep: time.sleep });
  // Timers of core use real time, so no time-out is set.
  const options = {
    transport,
    plugins,
    security: { accessToken: "token" },
    timeoutMs: Number.POSITIVE_INFINITY,
  };
  const fleet = Array.from({ length: clients }, () => createClient(options));
  let failedCalls = 0;
  const call = async (client) => {
    currentSecond().calls += 1;
    const { ok } = await ping(client).result();
    if (!ok) failedCalls += 1;
  };
  const random = createRandom(seed);
  const callsPerMs = (capacity * LOAD) / SECOND;
  // The calls of all clients are a Poisson process.
  const scheduleCall = (at) =>
    time.schedule(at, () => {
      call(fleet[Math.floor(random() * clients)]);
      scheduleCall(at - Math.log(1 - random()) / callsPerMs);
    });
  const scheduleWork = (at) =>
    time.schedule(at, () => {
      currentSecond().served += server.work();
      scheduleWork(at + 1);
    });
  scheduleCall(0);
  scheduleWork(0);
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
