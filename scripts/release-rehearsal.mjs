// Rehearses releases on a copy of the working tree, with a registry on this machine, and installs each release like an
// outside user.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

const HELP = `Usage: pnpm release:rehearse [--keep]

Rehearses these releases on a copy of the working tree: the pending changesets, a patch of retry, a minor of core, another
patch of retry with an older core, a prerelease of core, and a major of models. Publishes them to a registry on this
machine, installs them with npm and pnpm, and calls the sandbox. Takes about ten minutes.

  --keep  keeps the temporary directory
  --help  prints this text`;

const MODELS = "@moovkit/models";
const CORE = "@moovkit/core";
const RETRY = "@moovkit/retry";
const PNPM = ["npx", "-y", "pnpm@10.34.8"];
const INSTALL = {
  npm: ["npm", "install", "--no-audit", "--no-fund"],
  pnpm: [...PNPM, "add"],
};

const { values: options } = parseArgs({ options: { keep: { type: "boolean" }, help: { type: "boolean" } } });
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const directory = mkdtempSync(join(tmpdir(), "moovkit-release-"));
const copy = join(directory, "copy");
const startedAt = performance.now();
const report = (message) =>
  console.log(`${Math.round((performance.now() - startedAt) / 1000)} s: ${message}`);

const findFreePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
};
const port = await findFreePort();
const registry = `http://127.0.0.1:${port}/`;
const registryEnv = {
  ...process.env,
  npm_config_registry: registry,
  npm_config_cache: join(directory, "npm-cache"),
};

/** Runs a command and returns its output. The error of a failed command contains its output. */
const run = ([command, ...args], cwd = copy, env = process.env) => {
  try {
    return execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${error.stdout ?? ""}${error.stderr ?? ""}`);
  }
};
const git = (...args) =>
  run(["git", "-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@localhost", ...args]);
const pnpm = (...args) => run([...PNPM, ...args]);
const readJSON = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

const copyWorkingTree = () => {
  const files = run(["git", "ls-files", "-co", "--exclude-standard"], process.cwd()).trim().split("\n");
  for (const file of files) if (existsSync(file)) cpSync(file, join(copy, file));
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "Copy of the working tree");
  pnpm("install", "--frozen-lockfile", "--prefer-offline");
};

const startRegistry = async () => {
  const home = join(directory, "verdaccio");
  const config = {
    storage: join(directory, "storage"),
    uplinks: { upstream: { url: run(["npm", "config", "get", "registry"], process.cwd()).trim() } },
    packages: {
      moovkit: { access: "$all", publish: "$all" },
      "@moovkit/*": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", level: "error" },
  };
  // A dependency of verdaccio requests a distribution tag of node-fetch, which some mirrors do not have.
  const manifest = { dependencies: { verdaccio: "6.5.2" }, overrides: { "node-fetch": "2.7.0" } };
  mkdirSync(home);
  writeFileSync(join(home, "config.yaml"), JSON.stringify(config));
  writeFileSync(join(home, "package.json"), JSON.stringify(manifest));
  run(["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"], home);
  const args = ["--config", join(home, "config.yaml"), "--listen", `127.0.0.1:${port}`];
  const server = spawn(join(home, "node_modules/.bin/verdaccio"), args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(`${registry}-/ping`).catch(() => undefined);
    if (response?.ok) return server;
    await sleep(100);
  }
  server.kill();
  throw new Error("The registry did not start within 60 seconds.");
};

/** Lists the name, version and path of each public package. */
const listPackages = () =>
  JSON.parse(pnpm("ls", "--recursive", "--depth", "-1", "--json")).filter((entry) => !entry.private);

const readVersions = () => Object.fromEntries(listPackages().map(({ name, version }) => [name, version]));

/** Computes the next version. All packages are linked, so it follows the highest version of all. */
const nextVersion = (versions, bump) => {
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const [major, minor, patch] = Object.values(versions).sort(compare).at(-1).split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
};

const writeChangeset = (name, bump) =>
  writeFileSync(join(copy, ".changeset/rehearsal.md"), `---\n"${name}": ${bump}\n---\n\nA rehearsal.\n`);

const publishedVersions = new Set();

/** Publishes the new versions, like release.yml: a prerelease such as 1.1.0-next.0 gets the distribution tag "next". */
const publish = () => {
  const tarballs = join(directory, "tarballs");
  const packed = pnpm("-r", "--filter", "./packages/**", "pack", "--json", "--pack-destination", tarballs);
  for (const { name, version, filename } of JSON.parse(packed)) {
    if (publishedVersions.has(`${name}@${version}`)) continue;
    const [, tag] = /-([a-z]+)/.exec(version) ?? [];
    const args = ["--access", "public", "--ignore-scripts", ...(tag ? ["--tag", tag] : [])];
    run(["npm", "publish", filename, ...args], directory, registryEnv);
    publishedVersions.add(`${name}@${version}`);
  }
};

/** Versions, checks, builds and publishes what the changesets describe. Returns the new version of each changed package. */
const release = () => {
  report("versioning, building and publishing");
  const before = readVersions();
  pnpm("run", "version");
  pnpm("install", "--frozen-lockfile", "--prefer-offline");
  pnpm("exec", "biome", "check", "--error-on-warnings");
  pnpm("run", "build");
  git("add", "-A");
  git("commit", "-qm", "Release", "--allow-empty");
  publish();
  const released = Object.entries(readVersions()).filter(([name, version]) => version !== before[name]);
  report(
    `released ${released.map(([name, version]) => `${name}@${version}`).join(", ") || "no new version"}`,
  );
  return Object.fromEntries(released);
};

const readDistTags = (name) =>
  JSON.parse(run(["npm", "view", name, "dist-tags", "--json", "--prefer-online"], directory, registryEnv));

/** Checks that an installed package contains the TypeScript sources that its source and declaration maps refer to. */
const checkSources = (root) => {
  const files = readdirSync(join(root, "dist"), { recursive: true }).filter((path) => path.endsWith(".map"));
  assert.ok(
    files.some((path) => path.endsWith(".d.ts.map")),
    `${root}: there are no declaration maps`,
  );
  for (const file of files) {
    const map = join(root, "dist", file);
    for (const source of readJSON(map).sources) {
      assert.match(source, /\.ts$/, map);
      assert.ok(existsSync(join(dirname(map), source)), `${map}: ${source} does not exist`);
    }
  }
};

const countCopies = (root, name) =>
  readdirSync(join(root, "node_modules"), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.name === "package.json" && entry.parentPath.endsWith(`/node_modules/${name}`),
  ).length;

/**
 * Installs packages in an empty project, and checks that it has one copy of models and core and that a call works. A
 * range is an entry such as `{ "@moovkit/core": "1.0.0" }`. Returns the directory of the project.
 */
const install = (scenario, manager, ranges = {}) => {
  report(`${scenario}: installing with ${manager}`);
  const root = join(directory, `${scenario}-${manager}`.replaceAll(" ", "-"));
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(root, ".npmrc"), `strict-peer-dep${manager === "npm" ? "s" : "endencies"}=true\n`);
  const specifiers = listPackages().map(({ name }) => `${name}@${ranges[name] ?? "latest"}`);
  run([...INSTALL[manager], ...specifiers, "redis@5"], root, registryEnv);
  for (const name of [MODELS, CORE])
    assert.equal(countCopies(root, name), 1, `${scenario}: ${manager} installs several copies of ${name}`);
  for (const file of ["call.mjs", "pay.mjs"])
    cpSync(join(copy, "runtime-tests/smoke", file), join(root, file));
  run([process.execPath, "call.mjs"], root);
  return root;
};

const installedVersion = (root, name) => readJSON(root, "node_modules", name, "package.json").version;

const rehearsePendingChangesets = () => {
  if (existsSync(join(copy, ".changeset/pre.json"))) pnpm("exec", "changeset", "pre", "exit");
  release();
  report("checking the versioned copy");
  const { homepage } = readJSON(copy, "package.json");
  pnpm("turbo", "lint", "types", "api", "package");
  for (const manager of Object.keys(INSTALL)) {
    const root = install("pending changesets", manager);
    for (const [name, version] of Object.entries(readVersions())) {
      assert.equal(installedVersion(root, name), version, name);
      assert.equal(readJSON(root, "node_modules", name, "package.json").homepage, homepage, name);
      checkSources(join(root, "node_modules", name));
    }
  }
};

const rehearsePatchOfRetry = () => {
  const expected = { [RETRY]: nextVersion(readVersions(), "patch") };
  writeChangeset(RETRY, "patch");
  assert.deepEqual(release(), expected);
  install("patch of retry", "npm");
};

const rehearseMinorOfCore = () => {
  const before = readVersions();
  const core = nextVersion(before, "minor");
  writeChangeset(CORE, "minor");
  assert.deepEqual(release(), { [CORE]: core });
  install("minor of core", "npm");

  const retry = nextVersion({ core }, "patch");
  writeChangeset(RETRY, "patch");
  assert.deepEqual(release(), { [RETRY]: retry });
  for (const manager of Object.keys(INSTALL)) {
    const root = install("new retry with an older core", manager, { [CORE]: before[CORE] });
    assert.equal(installedVersion(root, CORE), before[CORE]);
    assert.equal(installedVersion(root, RETRY), retry);
  }
};

const rehearsePrerelease = () => {
  const before = readVersions();
  const next = nextVersion(before, "minor");
  pnpm("exec", "changeset", "pre", "enter", "next");
  writeChangeset(CORE, "minor");
  const released = release();
  assert.equal(released[CORE], `${next}-next.0`);
  for (const [name, version] of Object.entries(released)) {
    assert.equal(version, `${next}-next.0`, name);
    assert.deepEqual(readDistTags(name), { latest: before[name], next: version }, name);
  }
  install("prerelease", "npm", Object.fromEntries(Object.keys(released).map((name) => [name, "next"])));
  const root = install("latest beside a prerelease", "npm");
  for (const name of Object.keys(before)) assert.equal(installedVersion(root, name), before[name], name);

  pnpm("exec", "changeset", "pre", "exit");
  assert.equal(release()[CORE], next);
};

const rehearseMajorOfModels = () => {
  const before = readVersions();
  const major = nextVersion(before, "major");
  writeChangeset(MODELS, "major");
  assert.deepEqual(release(), Object.fromEntries(Object.keys(before).map((name) => [name, major])));
  for (const manager of Object.keys(INSTALL)) install("major of models", manager);
};

let server;
try {
  report("copying the working tree");
  copyWorkingTree();
  report("starting a registry");
  server = await startRegistry();
  writeFileSync(join(directory, ".npmrc"), `//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  rehearsePendingChangesets();
  rehearsePatchOfRetry();
  rehearseMinorOfCore();
  rehearsePrerelease();
  rehearseMajorOfModels();
  report("Every release can be installed.");
} catch (error) {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
} finally {
  server?.kill();
  if (options.keep) console.log(`Kept ${directory}`);
  else rmSync(directory, { recursive: true, force: true });
}
