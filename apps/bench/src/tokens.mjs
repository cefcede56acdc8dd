// Hand-outs of a token from memory, and mints for callers that come at once.
import { createMoov } from "@moovkit/core";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { spread } from "./statistics.mjs";

const HANDOUTS = 200_000;
const CALLERS = 10_000;

export const measureTokens = async ({ rounds = 15, progress }) => {
  const sandbox = await createSandbox();
  const [{ publicKey: clientId, secretKey: clientSecret }] = sandbox.apiKeys;
  const inner = sandboxTransport(sandbox);
  let mints = 0;
  const transport = {
    name: "counted",
    send: (request, context) => {
      mints += 1;
      return inner.send(request, context);
    },
  };
  const security = tokens({ clientId, clientSecret, scope: "/ping.read" });
  const moov = createMoov({ transport, security });
  await Promise.all(Array.from({ length: CALLERS }, () => security.get()));

  progress("tokens: hand-outs");
  const rates = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = process.hrtime.bigint();
    for (let count = 0; count < HANDOUTS; count += 1) await security.get();
    rates.push(HANDOUTS / (Number(process.hrtime.bigint() - from) / 1e9));
  }
  await moov[Symbol.asyncDispose]();
  return { rounds, callers: CALLERS, mints, handoutsPerSecond: spread(rates) };
};
