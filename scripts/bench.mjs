// What a call and an import cost, each beside its bare counterpart in the same run. Medians over interleaved rounds.
import { fork, spawnSync } from "node:child_process";
import { createAccessToken, createClient } from "../packages/core/dist/index.js";
import { fetchTransport } from "../packages/fetch/dist/index.js";
import { retry } from "../packages/retry/dist/index.js";

const ROUNDS = 300;
const CALLS = 25;

const server = fork(new URL("bench-server.mjs", import.meta.url));
const port = await new Promise((resolve) => server.once("message", resolve));
const baseURL = `http://127.0.0.1:${port}`;
const security = { username: "public", password: "secret" };
const client = createClient({ baseURL, security, transport: fetchTransport(), plugins: [retry()] });
const headers = {
  accept: "application/json",
  "content-type": "application/json",
  authorization: `Basic ${btoa("public:secret")}`,
};
const body = JSON.stringify({ grant_type: "client_credentials", scope: "/accounts.read" });

const cases = {
  bare: async () => (await fetch(`${baseURL}/oauth2/token`, { method: "POST", headers, body })).json(),
  kit: () => createAccessToken(client, { grantType: "client_credentials", scope: "/accounts.read" }),
};
const names = Object.keys(cases);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const ratios = [];
const micros = { bare: [], kit: [] };
for (const name of names) for (let call = 0; call < 1000; call += 1) await cases[name]();
for (let round = 0; round < ROUNDS; round += 1) {
  const cost = {};
  for (const name of round % 2 ? names.toReversed() : names) {
    const before = process.cpuUsage();
    for (let call = 0; call < CALLS; call += 1) await cases[name]();
    const { user, system } = process.cpuUsage(before);
    cost[name] = (user + system) / CALLS;
    micros[name].push(cost[name]);
  }
  ratios.push(cost.kit / cost.bare);
}
server.kill();
console.log(`CPU of a bare fetch        ${median(micros.bare).toFixed(0)} us`);
console.log(`CPU of createAccessToken   ${median(micros.kit).toFixed(0)} us`);
console.log(`ratio, median of ${ROUNDS} rounds ${median(ratios).toFixed(3)} (goal 1.15)`);

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
await client[Symbol.asyncDispose]();
process.exit(0);
