// CPU time of one call, by contender.
import { CONTENDERS } from "./contenders.mjs";
import { readVersions } from "./peers.mjs";
import { startContender, startServer } from "./processes.mjs";
import { measureInRounds } from "./rounds.mjs";

const FULL = { rounds: 80, calls: 200, warmUp: 2000 };
const QUICK = { rounds: 2, calls: 20, warmUp: 20 };

export const measure = async ({ quick, progress }) => {
  const sizes = quick ? QUICK : FULL;
  const server = await startServer();
  const processes = [server];
  const tasks = {};
  for (const [name, { module }] of Object.entries(CONTENDERS)) {
    progress(`starting ${name}`);
    const { makeCalls, stop } = await startContender(module, server.baseURL);
    processes.push({ stop });
    await makeCalls(sizes.warmUp);
    tasks[name] = () => makeCalls(sizes.calls);
  }
  const cpuMs = await measureInRounds(tasks, { rounds: sizes.rounds, progress });
  for (const { stop } of processes) stop();
  return { ...sizes, versions: readVersions(), cpuMs };
};
