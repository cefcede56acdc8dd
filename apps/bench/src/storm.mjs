// Thousands of clients and a server that falls ill, in virtual time. The clients are the real ones, retries included.
import { availableParallelism } from "node:os";
import { createClient, ping } from "@moovkit/core";
import { POLICIES } from "./policies.mjs";
import { simulateApart } from "./processes.mjs";
import { seeded } from "./statistics.mjs";
import { MODEL, openStormServer } from "./storm-server.mjs";
import { openVirtualTime } from "./virtual-time.mjs";

const SECOND = 1000;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const round = (value, digits) => Number(value.toFixed(digits));

/** The first second, from the end of the outage, that begins five good ones; `null` where none does. */
const firstOfFive = (good, from) => {
  for (let second = from; second + 5 <= good.length; second += 1)
    if (good.slice(second, second + 5).every(Boolean)) return second - from;
  return null;
};

const summary = (seconds, { capacity, model, users }) => {
  const from = model.beforeMs / SECOND;
  const to = from + model.outageMs / SECOND;
  const available = (second) => capacity * (second >= from && second < to ? model.outageShare : 1);
  const outage = seconds.slice(from, to);
  const share = (list, what) => sum(list.map((second) => second[what]));
  const goodput = seconds.map(({ served }, second) => served / available(second));
  const loadFactor = seconds.map(({ arrived }, second) => arrived / available(second));
  return {
    outageGoodput: round(share(outage, "served") / (outage.length * capacity * model.outageShare), 4),
    outageLoadFactor: round(share(outage, "arrived") / (outage.length * capacity * model.outageShare), 2),
    afterLoadFactor: round(Math.max(...loadFactor.slice(to)), 2),
    attemptsPerCall: round(share(outage, "arrived") / share(outage, "begun"), 2),
    recoverySeconds: firstOfFive(
      seconds.map(({ served, begun }) => served >= 0.95 * begun),
      to,
    ),
    clearSeconds: firstOfFive(
      seconds.map(({ begun, atOnce }) => atOnce >= 0.95 * begun),
      to,
    ),
    failed: users.failed,
    begun: share(seconds, "begun"),
    goodput: goodput.map((value) => round(value, 3)),
    loadFactor: loadFactor.map((value) => round(value, 3)),
  };
};

/** One storm with one policy. The calls come at the same moments whatever the policy. */
export const simulateStorm = async ({ plugins, clients = 10_000, capacity = 4000, seed = 1, ...changes }) => {
  const model = { ...MODEL, ...changes };
  const time = openVirtualTime();
  const end = model.beforeMs + model.outageMs + model.afterMs;
  const seconds = Array.from({ length: end / SECOND }, () => ({
    begun: 0,
    atOnce: 0,
    arrived: 0,
    served: 0,
  }));
  const second = () => seconds[Math.floor(time.now() / SECOND)];
  const users = { failed: 0 };
  const server = openStormServer({
    capacity,
    model,
    inOutage: () => time.now() >= model.beforeMs && time.now() < model.beforeMs + model.outageMs,
    onArrival: () => {
      second().arrived += 1;
    },
    onServed: () => {
      second().served += 1;
    },
  });

  const arrivals = seeded(seed);
  const layers = plugins({ now: time.now, random: seeded(seed + 1), sleep: time.sleep });
  const transport = {
    name: "simulated",
    send: async (_, { attempt }) => {
      const sentIn = second();
      await time.sleep(model.networkMs);
      const answer = await server.receive();
      if (attempt === 1 && answer.status === 200) sentIn.atOnce += 1;
      return answer;
    },
  };
  const fleet = Array.from({ length: clients }, () =>
    createClient({
      transport,
      plugins: layers,
      security: { accessToken: "token" },
      // The core's timers run on real time.
      timeoutMs: Number.POSITIVE_INFINITY,
    }),
  );
  const call = async (client) => {
    second().begun += 1;
    const { ok } = await ping(client).result();
    if (!ok) users.failed += 1;
  };
  // Each client's calls are a Poisson process; all of them together are one too, in which each is as likely.
  const perMs = (capacity * model.load) / SECOND;
  const gapMs = () => -Math.log(1 - arrivals()) / perMs;
  const arrive = (first) => {
    time.at(first, () => {
      let at = first;
      for (; at <= time.now(); at += gapMs()) call(fleet[Math.floor(arrivals() * clients)]);
      arrive(at);
    });
  };
  arrive(0);
  await time.run(end, server.work);
  return summary(seconds, { capacity, model, users });
};

/** Each policy in a process of its own, as many at once as there are cores. */
export const measureStorm = async ({ progress, ...options }) => {
  const waiting = Object.keys(POLICIES);
  const results = Object.fromEntries(waiting.map((name) => [name, undefined]));
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      progress(`storm: ${name}`);
      results[name] = await simulateApart(name, options);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
};
