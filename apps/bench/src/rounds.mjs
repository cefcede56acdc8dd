import { Bench } from "tinybench";

/**
 * Runs every task once per round, one at a time, so that a disturbance affects all of them alike.
 * A task returns its own measurement in milliseconds.
 *
 * @returns the median and the median absolute deviation of each task.
 */
export const measureInRounds = async (tasks, { rounds, progress }) => {
  const names = Object.keys(tasks);
  const bench = new Bench({
    concurrency: "bench",
    iterations: rounds,
    time: 0,
    warmup: false,
    throws: true,
  });
  let previous = Promise.resolve();
  const takeTurn = (measure) => {
    previous = previous.then(measure);
    return previous;
  };
  let round = 0;
  for (const name of names) {
    const measure = async () => {
      if (name === names[0]) {
        round += 1;
        progress(`round ${round} of ${rounds}`);
      }
      return tasks[name]();
    };
    bench.add(name, async () => ({ overriddenDuration: await takeTurn(measure) }), { async: true });
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result: { latency } }) => [name, { median: latency.p50, mad: latency.mad }]),
  );
};
