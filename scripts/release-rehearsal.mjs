// The whole of a release on a throw-away copy, against a registry of its own, and what a stranger gets of it.
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArguments } from "./arguments.mjs";
import { asProgram, GIVEN_MODULE, readmeBlocks } from "./readme-blocks.mjs";

const { values } = readArguments(
  `pnpm release:rehearse [--keep] [--managers npm,pnpm]

Releases everything, then a patch of retry, a minor and a major of core, on a copy of the working tree and to a registry
on this machine, and installs each as a stranger with npm, pnpm, yarn and bun. Nothing leaves this machine. The example
of tokens-redis needs a Redis: at REDIS_URL, at 127.0.0.1:6379, or one that is started by redis-server.
--keep leaves the folder behind. --managers are those that install, npm among them; by default all four.`,
  { keep: { type: "boolean" }, managers: { type: "string" } },
);

const pnpm = ["npx", "-y", "pnpm@10.34.8"];
const MANAGERS = {
  npm: { add: ["npm", "install", "--no-audit", "--no-fund"] },
  pnpm: { add: [...pnpm, "add"] },
  yarn: { add: ["npx", "-y", "yarn@1", "add", "--no-progress", "--non-interactive"] },
  bun: { add: ["npx", "-y", "bun@1", "add", "--no-cache"] },
};

const managers = values.managers?.split(",") ?? Object.keys(MANAGERS);
if (!managers.includes("npm") || managers.some((name) => !Object.hasOwn(MANAGERS, name))) {
  console.error(`--managers: npm, and any of ${Object.keys(MANAGERS).join(", ")}, with commas between`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "moovkit-release-"));
const copy = join(folder, "copy");
const problems = [];
const expect = (what, holds) => {
  if (!holds) problems.push(what);
};

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
const port = await freePort();
const registry = `http://127.0.0.1:${port}/`;
const env = {
  ...process.env,
  npm_config_registry: registry,
  npm_config_cache: join(folder, "npm-cache"),
  YARN_REGISTRY: registry,
  YARN_CACHE_FOLDER: join(folder, "yarn-cache"),
  BUN_CONFIG_REGISTRY: registry,
  BUN_INSTALL_CACHE_DIR: join(folder, "bun-cache"),
  TURBO_TELEMETRY_DISABLED: "1",
  CI: "1",
};
const run = ([command, ...args], cwd, more = {}) => {
  try {
    return execFileSync(command, args, {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      ...more,
    });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}:\n${error.stdout ?? ""}${error.stderr ?? ""}`);
  }
};
const git = (...args) =>
  run(["git", "-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost", ...args], copy);

const startRegistry = async () => {
  const upstream = run(["npm", "config", "get", "registry"], process.cwd(), { env: process.env }).trim();
  const config = {
    storage: join(folder, "storage"),
    uplinks: { upstream: { url: upstream, maxage: "60m" } },
    packages: {
      "@moovkit/*": { access: "$all", publish: "$all", unpublish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", level: "error" },
    max_body_size: "50mb",
  };
  writeFileSync(join(folder, "verdaccio.yaml"), JSON.stringify(config));
  const own = join(folder, "registry");
  mkdirSync(own);
  // One of its dependencies is asked for by a tag, which a mirror of the registry need not have.
  const manifest = { dependencies: { verdaccio: "6.5.2" }, overrides: { "node-fetch": "2.7.0" } };
  writeFileSync(join(own, "package.json"), JSON.stringify(manifest));
  run(["npm", "install", "--no-audit", "--no-fund"], own, { env: process.env });
  const program = join(own, "node_modules", ".bin", "verdaccio");
  const flags = ["--config", join(folder, "verdaccio.yaml"), "--listen", `127.0.0.1:${port}`];
  const server = spawn(program, flags, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const up = await fetch(`${registry}-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the registry does not come up");
};

const packages = readdirSync("packages");
const manifestOf = (name) => JSON.parse(readFileSync(join(copy, "packages", name, "package.json"), "utf8"));
const versions = () => Object.fromEntries(packages.map((name) => [name, manifestOf(name).version]));
/** All versions that the registry has of a package. */
const published = (name) =>
  JSON.parse(run(["npm", "view", `@moovkit/${name}`, "versions", "--json", "--prefer-online"], folder));

/** Versions, builds and publishes what the changesets ask for. */
const release = () => {
  run([...pnpm, "run", "version"], copy);
  run([...pnpm, "install", "--no-frozen-lockfile", "--prefer-offline"], copy, {
    env: { ...process.env, CI: "1" },
  });
  run([...pnpm, "run", "build"], copy);
  git("add", "-A");
  git("commit", "-qm", "Version packages", "--allow-empty");
  run([...pnpm, "publish", "-r", "--no-git-checks", "--registry", registry], copy);
};
const change = (bump, name, text) => {
  writeFileSync(
    join(copy, ".changeset", "rehearsal.md"),
    `---\n"@moovkit/${name}": ${bump}\n---\n\n${text}\n`,
  );
};

/** Every copy of a package below a folder, links followed. */
const copiesOf = (root, name) => {
  const found = run(
    ["find", "-L", join(root, "node_modules"), "-maxdepth", "8", "-path", `*/@moovkit/${name}/package.json`],
    root,
  )
    .trim()
    .split("\n")
    .filter(Boolean);
  return new Set(found.map((path) => run(["realpath", dirname(path)], root).trim()));
};

const INSTANCES = `
  import { createMoov } from "@moovkit/core";
  import { fetchTransport } from "@moovkit/fetch";
  import { APIError, ConnectionError, MoovError } from "@moovkit/models";
  import { retry } from "@moovkit/retry";
  import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
  import { tokens } from "@moovkit/tokens";
  import { undiciTransport } from "@moovkit/undici";
  const security = { username: "a", password: "b" };
  const plugins = [retry({ maxAttempts: 2, initialDelayMs: 1 })];
  for (const transport of [fetchTransport(), undiciTransport()]) {
    const { error } = await createMoov({ transport, security, plugins, baseURL: "http://127.0.0.1:1" }).ping().result();
    if (!(error instanceof ConnectionError && error instanceof MoovError && error.attempts === 2)) throw error;
  }
  const transport = sandboxTransport(await createSandbox());
  for (const other of [security, tokens({ clientId: "a", clientSecret: "b", scope: "/ping.read" })]) {
    const { error } = await createMoov({ transport, security: other, plugins }).ping().result();
    if (!(error instanceof APIError && error.status === 401)) throw error;
  }
`;

/** Where a Redis is, for the example that needs one: the one that is there, or one that is started. */
const findRedis = async () => {
  const answers = (at) =>
    new Promise((resolve) => {
      const { hostname, port: taken } = new URL(at);
      const socket = connect(Number(taken || 6379), hostname, () => resolve(true));
      socket.on("connect", () => socket.destroy()).on("error", () => resolve(false));
    });
  const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
  if (await answers(url)) return { url };
  const own = await freePort();
  const running = spawn("redis-server", ["--port", `${own}`, "--save", ""], { stdio: "ignore" });
  running.on("error", () => {});
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await answers(`redis://127.0.0.1:${own}`)) return { url: `redis://127.0.0.1:${own}`, running };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no Redis: start one, name it by REDIS_URL, or install redis-server");
};

/** Runs the first example of a README as it was published. */
const runExample = (root, name, manager) => {
  const [block] = readmeBlocks(join(root, "node_modules", "@moovkit", name, "README.md"));
  writeFileSync(join(root, "given.mjs"), GIVEN_MODULE);
  if (block.needs === "runner") {
    if (manager !== "npm") return false;
    writeFileSync(join(root, "example.test.mjs"), asProgram(block));
    run([join(root, "node_modules", ".bin", "vitest"), "run"], root, { timeout: 120_000 });
    return true;
  }
  writeFileSync(join(root, "example.mjs"), `${asProgram(block)}\nprocess.exit(0);\n`);
  run([process.execPath, "example.mjs"], root, { timeout: 60_000, env: { ...env, REDIS_URL: redis.url } });
  return true;
};

const rows = [];
const stranger = (release, manager, expected) => {
  const root = join(folder, `${release.replaceAll(" ", "-")}-${manager}`);
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(
    join(root, ".npmrc"),
    `registry=${registry}\nauto-install-peers=true\nstrict-peer-dependencies=true\n`,
  );
  const started = performance.now();
  run([...MANAGERS[manager].add, ...packages.map((name) => `@moovkit/${name}`), "redis@5", "vitest@4"], root);
  const wrong = packages.filter((name) => {
    const path = join(root, "node_modules", "@moovkit", name, "package.json");
    return JSON.parse(readFileSync(path, "utf8")).version !== expected[name];
  });
  expect(`${release}, ${manager}: another version of ${wrong}`, wrong.length === 0);
  const copies = ["models", "core"].map((name) => copiesOf(root, name).size);
  expect(
    `${release}, ${manager}: ${copies.join(" and ")} copies of models and core`,
    copies.join() === "1,1",
  );
  if (manager === "npm") run(["npm", "ls", "--all"], root);
  // It throws where instanceof does not hold.
  writeFileSync(join(root, "instances.mjs"), `${INSTANCES}\nprocess.exit(0);\n`);
  run([process.execPath, "instances.mjs"], root, { timeout: 60_000 });
  const ran = packages.filter((name) => runExample(root, name, manager)).length;
  rows.push([
    release,
    manager,
    copies.join(", "),
    `${ran} of ${packages.length}`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
  ]);
  console.log(`${release}: ${manager} installs it, and ${ran} examples run`);
  return root;
};

/** npm keeps to one copy where a peer asks for another version, warns, and finds the tree invalid from then on. */
const isInvalid = (root) => {
  try {
    run(["npm", "ls", "--all"], root);
    return false;
  } catch (error) {
    return error.message.includes("ELSPROBLEMS");
  }
};

/** What is in each tarball, as the registry has it. */
const checkTarballs = () => {
  const sizes = [];
  for (const name of packages) {
    const tarball = run(["npm", "pack", `@moovkit/${name}`, "--silent"], folder).trim();
    const path = join(folder, tarball);
    const files = run(["tar", "-tzf", path], folder)
      .trim()
      .split("\n")
      .map((file) => file.replace(/^package\//, ""));
    const strange = files.filter(
      (file) =>
        !/^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|js\.map|d\.ts|txt))$/.test(file),
    );
    expect(`${name}: the tarball holds ${strange}`, strange.length === 0);
    for (const file of ["package.json", "README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"])
      expect(`${name}: no ${file} in the tarball`, files.includes(file));
    const out = join(folder, "unpacked", name);
    mkdirSync(out, { recursive: true });
    run(["tar", "-xzf", path, "-C", out], folder);
    const manifest = readFileSync(join(out, "package", "package.json"), "utf8");
    expect(`${name}: workspace: or catalog: left in package.json`, !/"(workspace|catalog):/.test(manifest));
    for (const file of files.filter((entry) => entry.endsWith(".map"))) {
      const map = JSON.parse(readFileSync(join(out, "package", file), "utf8"));
      expect(
        `${name}: ${file} without its sources`,
        map.sourcesContent?.every((text) => typeof text === "string"),
      );
    }
    const unpacked = files.reduce((sum, file) => sum + readFileSync(join(out, "package", file)).length, 0);
    sizes.push([
      `@moovkit/${name}`,
      `${(statSync(path).size / 1000).toFixed(1)} kB`,
      `${(unpacked / 1000).toFixed(1)} kB`,
      installedSize(name),
    ]);
  }
  return sizes;
};

const table = (head, lines) =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** What a package brings with it, installed alone: its peers too. */
const installedSize = (name) => {
  const root = join(folder, `alone-${name}`);
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), '{ "private": true }\n');
  run(["npm", "install", "--no-audit", "--no-fund", `@moovkit/${name}`], root);
  const [kilobytes] = run(["du", "-sk", "--apparent-size", "node_modules"], root).split("\t");
  return `${(Number(kilobytes) / 1024).toFixed(1)} MB`;
};

let server;
let redis;
try {
  console.log("copying ...");
  const files = run(["git", "ls-files", "-co", "--exclude-standard"], process.cwd()).trim().split("\n");
  for (const file of files) if (existsSync(file)) cpSync(file, join(copy, file), { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "The working tree");
  server = await startRegistry();
  redis = await findRedis();
  writeFileSync(join(copy, ".npmrc"), `//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  run([...pnpm, "install", "--frozen-lockfile", "--prefer-offline"], copy, {
    env: { ...process.env, CI: "1" },
  });

  console.log("the first release ...");
  release();
  const first = versions();
  for (const name of packages)
    expect(`${name}: ${published(name)} published`, String(published(name)) === first[name]);
  const sizes = checkTarballs();
  const roots = Object.fromEntries(
    managers.map((manager) => [manager, stranger("first release", manager, first)]),
  );

  console.log("a patch of retry ...");
  change("patch", "retry", "A rehearsal.");
  release();
  const second = versions();
  const patched = packages.filter((name) => first[name] !== second[name]);
  expect(`a patch of retry released ${patched}`, patched.join() === "retry");
  for (const manager of managers) stranger("patch of retry", manager, second);
  run(["npm", "install", "--no-audit", "--no-fund", "@moovkit/retry@latest"], roots.npm);
  expect("npm: two copies of models after the update", copiesOf(roots.npm, "models").size === 1);
  run(["npm", "ls", "--all"], roots.npm);

  console.log("a minor of core ...");
  change("minor", "core", "A rehearsal.");
  release();
  const third = versions();
  const grown = packages.filter((name) => second[name] !== third[name]);
  expect(`a minor of core released ${grown}`, grown.join() === "core");
  for (const manager of managers) stranger("minor of core", manager, third);
  run(["npm", "install", "--no-audit", "--no-fund", "@moovkit/core@latest"], roots.npm);
  run(["npm", "ls", "--all"], roots.npm);
  expect("npm: two copies of core after the update", copiesOf(roots.npm, "core").size === 1);

  console.log("a major of core ...");
  change("major", "core", "A rehearsal.");
  release();
  const fourth = versions();
  const moved = packages.filter((name) => third[name] !== fourth[name]);
  const withPeer = packages.filter(
    (name) => name === "core" || manifestOf(name).peerDependencies?.["@moovkit/core"],
  );
  expect(`a major of core released ${moved}, not ${withPeer}`, moved.join() === withPeer.join());
  run(["npm", "install", "--no-audit", "--no-fund", "@moovkit/core@latest"], roots.npm);
  expect("npm: a second copy of core, unnoticed", copiesOf(roots.npm, "core").size === 1);
  expect("npm: core 2 beside what was made for core 1 goes unnoticed", isInvalid(roots.npm));
  stranger("major of core", "npm", fourth);

  console.log(
    `\n${table(
      ["package", "first release", "patch of retry", "minor of core", "major of core"],
      packages.map((name) => [`@moovkit/${name}`, first[name], second[name], third[name], fourth[name]]),
    )}`,
  );
  console.log(`\n${table(["release", "by", "copies of models, core", "examples run", "time"], rows)}`);
  console.log(`\n${table(["package", "packed", "unpacked", "installed with all it needs"], sizes)}`);
} catch (error) {
  problems.push(error.message);
} finally {
  server?.kill();
  redis?.running?.kill();
  if (values.keep) console.log(`left in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(`FAILED: ${problem}`);
console.log(
  problems.length ? `${problems.length} problems` : "rehearsed: a stranger can install each release",
);
process.exit(problems.length ? 1 : 0);
