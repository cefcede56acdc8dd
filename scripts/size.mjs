// What a user's bundle grows by, minified and gzipped, against a budget each. The READMEs have their numbers from here.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readArguments } from "./arguments.mjs";

const { values } = readArguments(
  `pnpm check:size | pnpm size:write

Bundles each package as built, and what people use together, and fails where one is over its budget.
size:write puts the numbers into the READMEs; without it, one that is not true there fails.`,
  { write: { type: "boolean" } },
);

const all = (name) => `export * from "@moovkit/${name}"`;
const call = (imports, options) => `
  import { createClient, createAccessToken } from "@moovkit/core";
  import { fetchTransport } from "@moovkit/fetch";
  ${imports}
  const client = createClient({ transport: fetchTransport(), ${options} });
  createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }).then(console.log);`;
const RETRY = 'import { retry } from "@moovkit/retry";';
const TOKENS = 'import { tokens } from "@moovkit/tokens";';
const SECURITY = 'security: tokens({ clientId: "a", clientSecret: "b", scope: "/ping.read" })';

/**
 * Bytes at most. `external` packages are for servers, where nobody counts what undici or redis weigh: of them their own
 * code is measured. Of the rest, all that a bundler takes in, dependencies included.
 */
const BUDGETS = {
  models: { code: all("models"), limit: 8_400 },
  core: { code: all("core"), limit: 13_350 },
  fetch: { code: all("fetch"), limit: 2_800 },
  retry: { code: all("retry"), limit: 2_850 },
  tokens: { code: all("tokens"), limit: 12_450 },
  undici: { code: all("undici"), limit: 2_050, external: true },
  "tokens-redis": { code: all("tokens-redis"), limit: 3_250, external: true },
  sandbox: { code: all("sandbox"), limit: 6_750, external: true },
  conformance: { code: all("conformance"), limit: 9_650, external: true },
  // What people use together. The second is what the kit promises: it has no head-room.
  "core + fetch": { code: call("", ""), limit: 14_800 },
  "core + fetch + retry": { code: call(RETRY, "plugins: [retry()]"), limit: 16_000 },
  "core + fetch + retry + tokens": {
    code: call(RETRY + TOKENS, `${SECURITY}, plugins: [retry()]`),
    limit: 20_250,
  },
};

const alias = Object.fromEntries(
  readdirSync("packages").map((name) => [
    `@moovkit/${name}`,
    `${process.cwd()}/packages/${name}/dist/index.js`,
  ]),
);
const measure = async ({ code, external = false }) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: external ? "node" : "browser",
    target: "es2022",
    // The kit's other packages count where they are bundled, and nothing else does.
    ...(external ? { packages: "external" } : {}),
    alias,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

for (const path of Object.values(alias))
  if (!existsSync(path)) {
    console.error("A package is not built: run pnpm build first");
    process.exit(1);
  }

const sizes = {};
const problems = [];
for (const [name, budget] of Object.entries(BUDGETS)) {
  sizes[name] = await measure(budget);
  const { limit } = budget;
  console.log(`${name.padEnd(30)} ${String(sizes[name]).padStart(6)} B gzip, ${limit} at most`);
  if (sizes[name] > limit) problems.push(`${name}: ${sizes[name]} B are over its budget of ${limit} B`);
}

// Another release of zlib may find a few bytes more or less.
const TOLERANCE = 150;
const pages = ["README.md", ...readdirSync("packages").map((name) => `packages/${name}/README.md`)];
for (const page of pages) {
  const text = readFileSync(page, "utf8");
  const written = text.replace(/(<!-- size:(.+?) -->)([\d.]+) kB/g, (_, mark, name, told) => {
    if (sizes[name] === undefined) problems.push(`${page}: no size of ${name} is measured`);
    else if (!values.write && Math.abs(told * 1000 - sizes[name]) > TOLERANCE)
      problems.push(`${page}: it says ${told} kB of ${name}, and it is ${sizes[name]} B: pnpm size:write`);
    return `${mark}${(sizes[name] / 1000).toFixed(1)} kB`;
  });
  if (values.write && written !== text) writeFileSync(page, written);
}
for (const name of readdirSync("packages"))
  if (!Object.hasOwn(BUDGETS, name)) problems.push(`${name}: it has no budget in scripts/size.mjs`);
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
