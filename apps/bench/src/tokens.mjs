// Throughput of a cached token, and the number of token requests for many callers at once.
import { createClient } from "@moovkit/core";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { Bench } from "tinybench";

const CALLERS = 10_000;
const READS_PER_ITERATION = 10_000;

export const measure = async ({ quick, progress }) => {
  const rounds = quick ? 2 : 300;
  const sandbox = await createSandbox();
  const [{ publicKey, secretKey }] = sandbox.apiKeys;
  const sandboxed = sandboxTransport(sandbox);
  let tokenRequests = 0;
  const transport = {
    name: "counting",
    send: (request, context) => {
      tokenRequests += 1;
      return sandboxed.send(request, context);
    },
  };
  const security = tokens({ publicKey, secretKey, scope: "/ping.read" });
  const client = createClient({ transport, security });
  await Promise.all(Array.from({ length: CALLERS }, () => security.get()));

  progress(`${rounds} rounds of ${READS_PER_ITERATION} reads`);
  const bench = new Bench({ iterations: rounds, time: 0, throws: true });
  const readTokens = async () => {
    for (let count = 0; count < READS_PER_ITERATION; count += 1) await security.get();
  };
  bench.add("cached token", readTokens, { async: true });
  await bench.run();
  await client.close();
  const { latency } = bench.getTask("cached token").result;
  const nanoseconds = (ms) => (ms * 1e6) / READS_PER_ITERATION;
  return {
    rounds,
    callers: CALLERS,
    tokenRequests,
    readNs: { median: nanoseconds(latency.p50), mad: nanoseconds(latency.mad) },
  };
};
