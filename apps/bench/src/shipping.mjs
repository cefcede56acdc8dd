// What a piece costs before its first call: in a bundle, at a cold start, on the disk.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { KIT_FETCH, KIT_UNDICI, SDK } from "./contenders.mjs";
import { PEERS } from "./peers.mjs";
import { median, spread } from "./statistics.mjs";

const BENCH = fileURLToPath(new URL("..", import.meta.url));

const all = (...names) =>
  names.map((name, index) => `import * as all${index} from "${name}"; console.log(all${index});`).join("\n");

const kit = (transport) => {
  const names = ["@moovkit/core", `@moovkit/${transport}`, "@moovkit/retry"];
  return {
    from: BENCH,
    packages: names,
    one: `
      import { createAccessToken, createClient } from "@moovkit/core";
      import { ${transport}Transport } from "@moovkit/${transport}";
      import { retry } from "@moovkit/retry";
      const client = createClient({ transport: ${transport}Transport(), plugins: [retry()] });
      createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }).then(console.log);`,
    all: all(...names),
    imports: names,
  };
};

const peer = (name, { file, platform = "browser", imports = [name] }) => ({
  from: PEERS,
  packages: [name],
  platform,
  // The same few lines that are timed.
  one: `import load from "./${file}.mjs"; load("https://example.com", { username: "a", password: "b", scope: "c" })().then(console.log);`,
  all: all(name),
  imports,
});

const SHIPPED = {
  [KIT_FETCH]: kit("fetch"),
  [KIT_UNDICI]: { ...kit("undici"), platform: "node" },
  undici: peer("undici", { file: "undici", platform: "node" }),
  ofetch: peer("ofetch", { file: "ofetch" }),
  [SDK]: peer("@moovio/sdk", { file: "moovio-sdk" }),
  oauth4webapi: peer("oauth4webapi", { file: "oauth4webapi" }),
  "openid-client": peer("openid-client", { file: "openid-client" }),
  "simple-oauth2": peer("simple-oauth2", { file: "simple-oauth2", platform: "node" }),
};

/** What the SDK's own documents advise where size matters: not the whole of it, but one function. */
const SDK_ONE_FUNCTION = {
  from: PEERS,
  imports: ["@moovio/sdk/core.js", "@moovio/sdk/funcs/authenticationCreateAccessToken.js"],
};

const bundled = async (contents, { from, platform = "browser" }) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: from, loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform,
    target: "es2022",
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

const start = (imports, from) => {
  const code = imports.map((name) => `import "${name}";`).join("");
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: from,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${imports.join(", ")} cannot be imported: ${stderr}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
};

/** Finds a package as Node does: in a `node_modules` here or further up. */
const folderOf = (name, from) => {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
};

/** A package, and all that an install of it brings along. One that is there twice counts once for each copy. */
const closure = (name, from, found = new Map()) => {
  const folder = folderOf(name, from);
  if (!folder || found.has(folder)) return found;
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  found.set(folder, manifest);
  for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
    closure(dependency, folder, found);
  return found;
};

const bytesIn = (path) => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path)
    .filter((name) => name !== "node_modules")
    .reduce((total, name) => total + bytesIn(join(path, name)), 0);
};

// In this repository a package of the kit has its sources beside what is published.
const bytesOf = (folder, { name, files }) =>
  name.startsWith("@moovkit/")
    ? ["package.json", "README.md", "LICENSE", ...files]
        .map((file) => join(folder, file))
        .filter(existsSync)
        .reduce((total, path) => total + bytesIn(path), 0)
    : bytesIn(folder);

const installed = ({ packages, from }) => {
  const found = new Map();
  for (const name of packages) closure(name, from, found);
  const bytes = [...found].reduce((total, [folder, manifest]) => total + bytesOf(folder, manifest), 0);
  return { bytes, packages: found.size };
};

export const measureShipping = async ({ rounds = 15, progress }) => {
  const contenders = {};
  for (const [name, shipped] of Object.entries(SHIPPED)) {
    progress(`shipping: bundles of ${name}`);
    contenders[name] = {
      one: await bundled(shipped.one, shipped),
      all: await bundled(shipped.all, shipped),
      installed: installed(shipped),
    };
  }
  const cold = { ...SHIPPED, [`${SDK}, one function`]: SDK_ONE_FUNCTION };
  const names = Object.keys(cold);
  const above = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    progress(`shipping: cold import, round ${round} of ${rounds}`);
    const empty = start([], BENCH);
    for (const name of round % 2 ? names.toReversed() : names)
      above[name].push(start(cold[name].imports, cold[name].from) - empty);
  }
  for (const name of names) {
    const besideSdk = above[name].map((ms, round) => ms / above[SDK][round]);
    contenders[name] = {
      ...contenders[name],
      coldMs: Math.round(median(above[name])),
      coldBesideSdk: spread(besideSdk),
    };
  }
  return { rounds, contenders };
};
