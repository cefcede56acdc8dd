// Installs the packed packages and the runtimes into a temporary folder, and runs the tests of each runtime there.
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { knownFailures } from "./known-failures.mjs";
import { judge, readReport } from "./results.mjs";
import { runtimes } from "./runtimes.mjs";

const TIME_LIMIT_MS = 180_000;
const SOURCE = import.meta.dirname;
const HELP = `Usage: node runtime-tests/run.mjs [--verbose] [RUNTIME...]

Runs the conformance tests and the client's tests, from the packed packages, in these runtimes:
  ${Object.keys(runtimes).join(", ")}
Without a name, in all of them. Pack the packages first: pnpm turbo package

  --verbose  prints the reason of each known failure
  --help     prints this text

Environment: CHROMIUM is the path of the browser (default: /usr/bin/chromium).`;

const readArguments = () => {
  try {
    const options = { help: { type: "boolean" }, verbose: { type: "boolean" } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.filter((name) => !Object.hasOwn(runtimes, name));
    if (unknown.length > 0) throw new Error(`Unknown runtime: ${unknown.join(", ")}.`);
    return { ...values, names: positionals.length > 0 ? positionals : Object.keys(runtimes) };
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return process.exit(2);
  }
};

const findTarballs = () => {
  const { dependencies } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8"));
  const packages = Object.keys(dependencies).filter((name) => name.startsWith("@moovkit/"));
  const tarballs = packages.map((name) =>
    join(realpathSync(join(SOURCE, "node_modules", name)), "package.tgz"),
  );
  const missing = tarballs.filter((path) => !existsSync(path));
  if (missing.length === 0) return tarballs;
  console.error(`Not found: ${missing.join(", ")}. Run \`pnpm turbo package\` first.`);
  return process.exit(1);
};

/** Runs a program to its end. Resolves with its exit code, or a signal's name, and what it printed. */
const run = (command, args, options) =>
  new Promise((resolve) => {
    const limits = { timeout: TIME_LIMIT_MS, maxBuffer: 2 ** 26 };
    execFile(command, args, { encoding: "utf8", ...limits, ...options }, (error, stdout, stderr) => {
      const exit = error ? (error.signal ?? error.code) : 0;
      resolve({ exit, output: stripVTControlCharacters(`${stdout}${stderr}`) });
    });
  });

const install = async (folder, tarballs, names) => {
  cpSync(SOURCE, folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const packages = new Set([...tarballs, ...names.flatMap((name) => runtimes[name].install)]);
  const args = ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages];
  const { exit, output } = await run("npm", args, { cwd: folder });
  if (exit !== 0) throw new Error(`npm install: it ended with ${exit}.\n${output}`);
};

/** Opens the servers that the tests share. They run in this process, under Node, from the packed packages. */
const openServers = async (folder) => {
  const { resolve } = createRequire(join(folder, "package.json"));
  const load = (specifier) => import(pathToFileURL(resolve(specifier)).href);
  const { openConformanceServer } = await load("@moovkit/conformance/server");
  const { createSandbox } = await load("@moovkit/sandbox");
  const { url, otherURL, untrustedURL, refusedURL, ...conformance } = await openConformanceServer();
  const sandbox = await createSandbox();
  const listener = await sandbox.listen();
  const [{ publicKey, secretKey }] = sandbox.apiKeys;
  return {
    servers: {
      conformance: { url, otherURL, untrustedURL, refusedURL },
      sandbox: { url: listener.url, publicKey, secretKey },
    },
    close: async () => {
      await listener[Symbol.asyncDispose]();
      await conformance[Symbol.asyncDispose]();
    },
  };
};

/** Runs one test file. A runner that fails without a failed test, or reports no test, counts as a failure. */
const runFile = async (runtime, testFile, options) => {
  const reportFile = join(options.cwd, "report.xml");
  rmSync(reportFile, { force: true });
  const { exit, output } = await run(runtime.command, runtime.testArguments(testFile, reportFile), options);
  const failure = (message) => ({
    name: testFile,
    outcome: "failed",
    message: `${message}\n${output.slice(-2000)}`,
  });
  try {
    const results = readReport(reportFile);
    if (results.length === 0) return [failure("The file contains no tests.")];
    const hasFailed = results.some(({ outcome }) => outcome === "failed");
    return exit === 0 || hasFailed ? results : [...results, failure(`The test runner ended with ${exit}.`)];
  } catch (error) {
    return [failure(`The test runner ended with ${exit} and left no readable report (${error.message}).`)];
  }
};

const runRuntime = async (name, options) => {
  const runtime = runtimes[name];
  const startedAt = performance.now();
  const { output } = await run(runtime.versionCommand ?? runtime.command, ["--version"], options);
  const files = readdirSync(join(options.cwd, runtime.folder)).filter((file) => file.includes(".test."));
  const results = [];
  for (const file of files) results.push(...(await runFile(runtime, join(runtime.folder, file), options)));
  const { passed, skipped, known, problems } = judge(results, knownFailures[name]);
  const counts = `${passed} passed, ${skipped} skipped, ${known} known failures, ${problems.length} failed`;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`${name} (${output.trim().split("\n")[0]}): ${counts} in ${seconds} s`);
  for (const problem of problems) console.log(`  FAILED ${problem.name}: ${problem.message}`);
  return problems.length === 0;
};

const main = async () => {
  const { help, verbose, names } = readArguments();
  if (help) return console.log(HELP);
  const tarballs = findTarballs();
  const isMissing = (name) => runtimes[name].requiredFile && !existsSync(runtimes[name].requiredFile);
  const folder = mkdtempSync(join(tmpdir(), "moovkit-runtimes-"));
  try {
    console.log("Installing the packages and the runtimes …");
    const available = names.filter((name) => !isMissing(name));
    await install(folder, tarballs, available);
    const { servers, close } = await openServers(folder);
    const env = { ...process.env, NO_COLOR: "1", RUNTIME_TESTS: JSON.stringify({ servers, tarballs }) };
    for (const name of names) {
      if (isMissing(name))
        console.log(
          `${name}: SKIPPED, ${runtimes[name].requiredFile} does not exist. ${runtimes[name].requirement}`,
        );
      else if (!(await runRuntime(name, { cwd: folder, env }))) process.exitCode = 1;
      for (const [test, reason] of Object.entries((verbose && knownFailures[name]) || {}))
        console.log(`  known failure: ${test}: ${reason}`);
    }
    await close();
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
