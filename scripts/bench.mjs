// What a call and an import cost, each beside its bare counterpart in the same run. Medians over interleaved rounds.
import { fork, spawnSync } from "node:child_process";
import { createAccessToken, createClient } from "../packages/core/dist/index.js";
import { fetchTransport } from "../packages/fetch/dist/index.js";
import { retry } from "../packages/retry/dist/index.js";
import { undiciTransport } from "../packages/undici/dist/index.js";

const ROUNDS = 300;
const CALLS = 25;

const server = fork(new URL("bench-server.mjs", import.meta.url));
const port = await new Promise((resolve) => server.once("message", resolve));
const baseURL = `http://127.0.0.1:${port}`;
const security = { username: "public", password: "secret" };
const clientOver = (transport) => createClient({ baseURL, security, transport, plugins: [retry()] });
const clients = {
  "kit over fetch": clientOver(fetchTransport()),
  "kit over undici": clientOver(undiciTransport()),
};
const input = { grantType: "client_credentials", scope: "/accounts.read" };
const headers = {
  accept: "application/json",
  "content-type": "application/json",
  authorization: `Basic ${btoa("public:secret")}`,
};
const body = JSON.stringify({ grant_type: "client_credentials", scope: "/accounts.read" });

const BARE = "bare fetch";
const cases = {
  [BARE]: async () => (await fetch(`${baseURL}/oauth2/token`, { method: "POST", headers, body })).json(),
  ...Object.fromEntries(
    Object.entries(clients).map(([name, client]) => [name, () => createAccessToken(client, input)]),
  ),
};
const GOALS = { "kit over fetch": 1.15, "kit over undici": 0.55 };
const names = Object.keys(cases);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const micros = Object.fromEntries(names.map((name) => [name, []]));
const ratios = Object.fromEntries(names.map((name) => [name, []]));
for (const name of names) for (let call = 0; call < 1000; call += 1) await cases[name]();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of round % 2 ? names.toReversed() : names) {
    const before = process.cpuUsage();
    for (let call = 0; call < CALLS; call += 1) await cases[name]();
    const { user, system } = process.cpuUsage(before);
    micros[name].push((user + system) / CALLS);
  }
  for (const name of names) ratios[name].push(micros[name][round] / micros[BARE][round]);
}
server.kill();
console.log(`CPU of one call, medians of ${ROUNDS} rounds of ${CALLS}`);
for (const name of names) {
  const goal = GOALS[name] ? `(goal ${GOALS[name]})` : "";
  console.log(
    `${name.padEnd(16)} ${median(micros[name]).toFixed(0).padStart(4)} us  ${median(ratios[name]).toFixed(2)}x ${goal}`,
  );
}

const start = (code) => {
  const from = process.hrtime.bigint();
  spawnSync(process.execPath, ["--input-type=module", "-e", code]);
  return Number(process.hrtime.bigint() - from) / 1e6;
};
const url = (name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url).href;
const imports = ["core", "fetch", "retry"].map((name) => `import "${url(name)}";`).join("");
const above = [];
for (let round = 0; round < 15; round += 1) {
  const empty = start("");
  above.push(start(imports) - empty);
}
console.log(`cold import of core, fetch and retry, above an empty process: ${median(above).toFixed(0)} ms`);
for (const client of Object.values(clients)) await client[Symbol.asyncDispose]();
process.exit(0);
