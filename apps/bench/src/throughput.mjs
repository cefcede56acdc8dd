// Calls a second at more and more of them in flight, and what each level costs. A fresh process for each contender.
import { BARE, KIT_FETCH, KIT_UNDICI, SDK } from "./contenders.mjs";
import { startContender, startServer } from "./processes.mjs";
import { median } from "./statistics.mjs";

const LEVELS = [1, 10, 100, 1000];

export const measureThroughput = async ({ rounds = 7, progress }) => {
  const server = await startServer();
  const contenders = {};
  for (const name of [BARE, KIT_FETCH, KIT_UNDICI, "undici.request", SDK]) {
    const contender = await startContender(name, server.baseURL);
    await contender.ask({ task: "time", calls: 2000, inFlight: 10 });
    const levels = {};
    for (const inFlight of LEVELS) {
      progress(`throughput: ${name}, ${inFlight} in flight`);
      const calls = Math.max(2000, 4 * inFlight);
      // The first turn of a level opens its connections.
      await contender.ask({ task: "time", calls, inFlight });
      const turns = [];
      for (let round = 0; round < rounds; round += 1)
        turns.push(await contender.ask({ task: "time", calls, inFlight }));
      levels[inFlight] = {
        callsPerSecond: Math.round(1e6 / median(turns.map(({ wall }) => wall))),
        cpuMicros: Math.round(median(turns.map(({ cpu }) => cpu))),
        residentBytes: Math.max(...turns.map(({ residentBytes }) => residentBytes)),
      };
    }
    await contender.stop();
    contenders[name] = levels;
  }
  await server.stop();
  return { rounds, contenders };
};
