// What one call costs: each contender in its own process, turn by turn, beside a bare fetch of the same round.
import { BARE, CONTENDERS } from "./contenders.mjs";
import { startContender, startServer } from "./processes.mjs";
import { median, spread } from "./statistics.mjs";

const WARM_UP = 2000;
const ALLOCATING = 400;
// Room for all that the calls allocate, so that V8 collects nothing while they are counted.
const COLLECTS_NOTHING = {
  execArgv: ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"],
};

const allocations = async (name, baseURL) => {
  const contender = await startContender(name, baseURL, COLLECTS_NOTHING);
  await contender.ask({ task: "time", calls: WARM_UP });
  const bytes = [];
  for (let round = 0; round < 5; round += 1) {
    const answer = await contender.ask({ task: "allocate", calls: ALLOCATING });
    if (answer.collections <= 1) bytes.push(answer.bytes);
  }
  await contender.stop();
  return bytes.length ? Math.round(median(bytes)) : null;
};

/** Rounds in which each contender makes a few calls; the order turns around from one round to the next. */
export const timeCalls = async ({
  names,
  baseURL,
  rounds,
  calls = 50,
  warmUp = WARM_UP,
  slowed,
  progress = () => {},
}) => {
  const contenders = [];
  for (const name of names) {
    const contender = await startContender(name, baseURL, { slowed });
    await contender.ask({ task: "time", calls: warmUp });
    contenders.push(contender);
  }
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, ask } of round % 2 ? contenders.toReversed() : contenders)
      taken[name].push(await ask({ task: "time", calls }));
    if (round % 10 === 0) progress(`call: round ${round} of ${rounds}`);
  }
  await Promise.all(contenders.map(({ stop }) => stop()));
  const beside = (name, what) =>
    spread(taken[name].map((turn, round) => turn[what] / taken[BARE][round][what]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        cpu: beside(name, "cpu"),
        wall: beside(name, "wall"),
        cpuMicros: Math.round(median(taken[name].map(({ cpu }) => cpu))),
        wallMicros: Math.round(median(taken[name].map(({ wall }) => wall))),
      },
    ]),
  );
};

export const measureCalls = async ({ rounds = 80, calls = 200, progress }) => {
  const server = await startServer();
  const { baseURL } = server;
  const names = Object.keys(CONTENDERS);
  const timed = await timeCalls({ names, baseURL, rounds, calls, progress });
  const contenders = {};
  for (const name of names) {
    progress(`call: allocations of ${name}`);
    contenders[name] = { ...timed[name], bytes: await allocations(name, baseURL) };
  }
  await server.stop();
  return { rounds, calls, contenders };
};
