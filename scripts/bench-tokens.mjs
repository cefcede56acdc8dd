// Hand-outs of a token from memory, and mints for callers that come at once. Medians of rounds.
import { createMoov } from "../packages/core/dist/index.js";
import { createSandbox, sandboxTransport } from "../packages/sandbox/dist/index.js";
import { tokens } from "../packages/tokens/dist/index.js";

const ROUNDS = 15;
const HANDOUTS = 200_000;
const CALLERS = 10_000;

const sandbox = await createSandbox();
const [{ publicKey: clientId, secretKey: clientSecret }] = sandbox.apiKeys;
let mints = 0;
const inner = sandboxTransport(sandbox);
const transport = {
  name: "counted",
  send: (request, context) => {
    mints += 1;
    return inner.send(request, context);
  },
};
const security = tokens({ clientId, clientSecret, scope: "/ping.read" });
createMoov({ transport, security });
await Promise.all(Array.from({ length: CALLERS }, () => security.get()));
console.log(`mints for ${CALLERS.toLocaleString("en")} callers at once: ${mints}`);

const rates = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const from = process.hrtime.bigint();
  for (let count = 0; count < HANDOUTS; count += 1) await security.get();
  rates.push(HANDOUTS / (Number(process.hrtime.bigint() - from) / 1e9));
}
const median = rates.toSorted((a, b) => a - b)[ROUNDS >> 1];
console.log(
  `hand-outs a second, one after the other: ${Math.round(median).toLocaleString("en")} (goal 1,000,000)`,
);
