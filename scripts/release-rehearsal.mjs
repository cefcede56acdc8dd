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

Rehearses these releases on a copy of the working tree: the first release, a patch of retry, a minor of core, another
patch of retry, a prerelease, and a major of models. Publishes them to a registry on this machine, installs them with npm
and pnpm, and calls the sandbox. Takes a few minutes.

  --keep  keeps the temporary directory
  --help  prints this text`;

const { values } = parseArgs({ options: { keep: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const PNPM = ["npx", "-y", "pnpm@10.34.8"];
const directory = mkdtempSync(join(tmpdir(), "moovkit-release-"));
const copy = join(directory, "copy");
const packages = readdirSync("packages");
const startedAt = performance.now();

const report = (message) =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${message}`);

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
  CI: "1",
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
const changeset = (...args) => run([...PNPM, "exec", "changeset", ...args]);

const copyWorkingTree = () => {
  const files = run(["git", "ls-files", "-co", "--exclude-standard"], process.cwd()).trim().split("\n");
  for (const file of files) if (existsSync(file)) cpSync(file, join(copy, file), { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "Copy of the working tree");
  run([...PNPM, "install", "--frozen-lockfile", "--prefer-offline"]);
  writeFileSync(join(copy, ".npmrc"), `//127.0.0.1:${port}/:_authToken=rehearsal\n`);
};

const startRegistry = async () => {
  const upstream = run(["npm", "config", "get", "registry"], process.cwd()).trim();
  const config = {
    storage: join(directory, "storage"),
    uplinks: { upstream: { url: upstream } },
    packages: {
      "@moovkit/*": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", level: "error" },
  };
  const home = join(directory, "verdaccio");
  mkdirSync(home);
  writeFileSync(join(home, "config.yaml"), JSON.stringify(config));
  // A dependency requires a distribution tag of node-fetch, which a mirror may not have.
  const manifest = { dependencies: { verdaccio: "6.5.2" }, overrides: { "node-fetch": "2.7.0" } };
  writeFileSync(join(home, "package.json"), JSON.stringify(manifest));
  run(["npm", "install", "--no-audit", "--no-fund"], home);
  const args = ["--config", join(home, "config.yaml"), "--listen", `127.0.0.1:${port}`];
  const server = spawn(join(home, "node_modules/.bin/verdaccio"), args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await fetch(`${registry}-/ping`).catch(() => undefined);
    if (response?.ok) return server;
    await sleep(100);
  }
  server.kill();
  throw new Error("The registry did not start within 30 seconds.");
};

const readManifest = (root, name) => JSON.parse(readFileSync(join(root, name, "package.json"), "utf8"));
const readVersions = () =>
  Object.fromEntries(packages.map((name) => [name, readManifest(join(copy, "packages"), name).version]));

const writeChangeset = (name, bump) => {
  const text = `---\n"@moovkit/${name}": ${bump}\n---\n\nA rehearsal.\n`;
  writeFileSync(join(copy, ".changeset/rehearsal.md"), text);
};

/** Versions, builds and publishes what the changesets describe. Returns the names of the released packages. */
const release = (tag = "latest") => {
  const before = readVersions();
  run([...PNPM, "run", "version"]);
  run([...PNPM, "install", "--frozen-lockfile", "--prefer-offline"]);
  run([...PNPM, "run", "build"]);
  git("add", "-A");
  git("commit", "-qm", "Release");
  run([...PNPM, "publish", "-r", "--no-git-checks", "--tag", tag, "--registry", registry], copy, registryEnv);
  const after = readVersions();
  return packages.filter((name) => before[name] !== after[name]);
};

/** Checks the sources that declaration maps and source maps in a tarball refer to. */
const checkTarball = (name) => {
  const target = join(directory, "tarballs", name);
  mkdirSync(target, { recursive: true });
  const [{ filename, files }] = JSON.parse(
    run(["npm", "pack", `@moovkit/${name}`, "--json"], target, registryEnv),
  );
  run(["tar", "-xzf", filename], target);
  const root = join(target, "package");
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  assert.doesNotMatch(manifest, /"(workspace|catalog):/, `${name}: package.json contains a workspace range`);
  const maps = files.map(({ path }) => path).filter((path) => path.endsWith(".map"));
  assert.ok(
    maps.some((path) => path.endsWith(".d.ts.map")),
    `${name}: the tarball has no declaration maps`,
  );
  for (const path of maps) {
    const { sources } = JSON.parse(readFileSync(join(root, path), "utf8"));
    for (const source of sources) {
      const file = join(root, dirname(path), source);
      assert.ok(existsSync(file), `${name}: ${path} refers to ${source}, which the tarball does not contain`);
    }
  }
};

const PROGRAM = `
import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { APIError, MoovError } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { createSandbox } from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { undiciTransport } from "@moovkit/undici";

const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: "secret" }] });
const server = await sandbox.listen();
const security = () => tokens({ clientId: "public", clientSecret: "secret", scope: "/ping.read" });
for (const transport of [fetchTransport(), undiciTransport()]) {
  const options = { transport, plugins: [retry()], baseURL: server.url };
  await createMoov({ ...options, security: security() }).ping();
  const moov = createMoov({ ...options, security: { username: "public", password: "wrong" } });
  const { error } = await moov.ping().result();
  if (!(error instanceof APIError && error instanceof MoovError && error.status === 401)) throw error;
}
process.exit(0);
`;

const INSTALL = {
  npm: ["npm", "install", "--no-audit", "--no-fund"],
  pnpm: [...PNPM, "add"],
};

/** Lists the installed copies of a package. */
const findCopies = (root, name) => {
  const pattern = `*/@moovkit/${name}/package.json`;
  const found = run(["find", "-L", "node_modules", "-maxdepth", "8", "-path", pattern], root)
    .trim()
    .split("\n");
  return new Set(found.map((path) => run(["realpath", path], root).trim()));
};

/** Installs packages in an empty project, and checks that the project has one copy of core and works. */
const install = (scenario, manager, specifiers) => {
  const root = join(directory, `${scenario}-${manager}`.replaceAll(" ", "-"));
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(root, ".npmrc"), `registry=${registry}\nstrict-peer-dependencies=true\n`);
  run([...INSTALL[manager], ...specifiers], root, registryEnv);
  for (const name of ["models", "core"])
    assert.equal(findCopies(root, name).size, 1, `${scenario}: ${manager} installs two copies of ${name}`);
  if (manager === "npm") run(["npm", "ls", "--all"], root, registryEnv);
  writeFileSync(join(root, "program.js"), PROGRAM);
  run([process.execPath, "program.js"], root);
  return Object.fromEntries(
    packages
      .filter((name) => existsSync(join(root, "node_modules/@moovkit", name)))
      .map((name) => [name, readManifest(join(root, "node_modules/@moovkit"), name).version]),
  );
};

const ALL = packages.map((name) => `@moovkit/${name}`);
const REDIS = "redis@5";

const rehearseFirstRelease = () => {
  const released = release();
  assert.deepEqual(released, packages);
  for (const [name, version] of Object.entries(readVersions())) assert.equal(version, "1.0.0", name);
  // The release pull request must pass the same checks as any other change.
  run([...PNPM, "turbo", "lint", "types", "api", "package"]);
  for (const name of packages) checkTarball(name);
  for (const manager of Object.keys(INSTALL))
    assert.deepEqual(install("first release", manager, [...ALL, REDIS]), readVersions());
};

const rehearsePatchOfRetry = () => {
  writeChangeset("retry", "patch");
  assert.deepEqual(release(), ["retry"]);
  install("patch of retry", "npm", [...ALL, REDIS]);
};

const rehearseMinorOfCore = () => {
  writeChangeset("core", "minor");
  assert.deepEqual(release(), ["core"]);
  assert.equal(readVersions().core, "1.1.0");
  for (const manager of Object.keys(INSTALL)) install("minor of core", manager, [...ALL, REDIS]);
};

const rehearseOlderCore = () => {
  writeChangeset("retry", "patch");
  assert.deepEqual(release(), ["retry"]);
  for (const manager of Object.keys(INSTALL)) {
    const versions = install("older core", manager, [
      ...ALL.filter((name) => name !== "@moovkit/core"),
      "@moovkit/core@1.0.0",
      REDIS,
    ]);
    assert.equal(versions.core, "1.0.0");
    assert.equal(versions.retry, readVersions().retry);
  }
};

const rehearsePrerelease = () => {
  changeset("pre", "enter", "next");
  writeChangeset("core", "minor");
  release("next");
  assert.equal(readVersions().core, "1.2.0-next.0");
  for (const [name, version] of Object.entries(readVersions())) assert.match(version, /^1\./, name);
  const latest = install("latest beside a prerelease", "npm", [...ALL, REDIS]);
  assert.equal(latest.core, "1.1.0");
  const next = install("prerelease", "npm", [
    ...ALL.map((name) => `${name}@^1.0.0-0`),
    "@moovkit/core@next",
    REDIS,
  ]);
  assert.equal(next.core, "1.2.0-next.0");
  changeset("pre", "exit");
  release();
  assert.equal(readVersions().core, "1.2.0");
};

const rehearseMajorOfModels = () => {
  writeChangeset("models", "major");
  assert.deepEqual(release(), packages);
  for (const [name, version] of Object.entries(readVersions())) assert.equal(version, "2.0.0", name);
  for (const manager of Object.keys(INSTALL)) install("major of models", manager, [...ALL, REDIS]);
};

const STEPS = {
  "first release": rehearseFirstRelease,
  "patch of retry": rehearsePatchOfRetry,
  "minor of core": rehearseMinorOfCore,
  "patch of retry with an older core": rehearseOlderCore,
  "prerelease of core": rehearsePrerelease,
  "major of models": rehearseMajorOfModels,
};

let server;
try {
  report("copying the working tree and starting a registry");
  copyWorkingTree();
  server = await startRegistry();
  for (const [name, rehearse] of Object.entries(STEPS)) {
    report(name);
    rehearse();
    report(
      `${name}: ${Object.entries(readVersions())
        .map((entry) => entry.join(" "))
        .join(", ")}`,
    );
  }
  report("Every release can be installed.");
} catch (error) {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
} finally {
  server?.kill();
  if (values.keep) console.log(`Kept ${directory}`);
  else rmSync(directory, { recursive: true, force: true });
}
