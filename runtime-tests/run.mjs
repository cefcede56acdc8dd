// Installs the packed packages and the runtimes into a temporary folder, and runs the tests of each runtime there.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { knownFailures } from "./known-failures.mjs";
import { findTarballs, installProject, openServers } from "./project.mjs";
import { judge, readReport } from "./results.mjs";
import { runProgram } from "./run-program.mjs";
import { runtimes } from "./runtimes.mjs";

const OUTPUT_TAIL = 2000;
const HELP = `Usage: node runtime-tests/run.mjs [--verbose] [RUNTIME...]

Runs the conformance tests and the client's tests, from the packed packages, in these runtimes:
  ${Object.keys(runtimes).join(", ")}
Without a name, in all of them. \`pnpm turbo package\` packs the packages.

  --verbose  Prints the reason for each known failure.
  --help     Prints this text.

Environment: CHROMIUM is the path of the browser. Default: /usr/bin/chromium.

The exit code is 0 if all known failures occurred, and no others.`;

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

/** Runs one test file. A runner that reports no test, or fails without a failed test, counts as a failure. */
const runTestFile = async (runtime, testFile, options) => {
  const reportFile = join(options.cwd, "report.xml");
  rmSync(reportFile, { force: true });
  const args = runtime.testArguments(testFile, reportFile);
  const { ok, ending, output } = await runProgram(runtime.command, args, options);
  const failure = (reason) => {
    const message = `${reason} The end of its output:\n${output.slice(-OUTPUT_TAIL)}`;
    return { name: testFile, outcome: "failed", message };
  };
  try {
    const results = readReport(reportFile);
    if (results.length === 0) return [failure("The test runner reported no test.")];
    if (ok || results.some(({ outcome }) => outcome === "failed")) return results;
    return [...results, failure(`The test runner ended with ${ending}.`)];
  } catch (error) {
    return [failure(`The test runner ended with ${ending}, without a readable report (${error.message}).`)];
  }
};

/** Runs all test files of a runtime and prints the outcome. Returns whether it is as expected. */
const testRuntime = async (name, { verbose, ...options }) => {
  const runtime = runtimes[name];
  const startedAt = performance.now();
  const { output } = await runProgram(runtime.versionCommand ?? runtime.command, ["--version"], options);
  const [version] = output.trim().split("\n");
  const results = [];
  for (const file of readdirSync(join(options.cwd, runtime.folder)).filter((entry) =>
    entry.includes(".test."),
  ))
    results.push(...(await runTestFile(runtime, join(runtime.folder, file), options)));

  const { passed, skipped, known, problems } = judge(results, knownFailures[name]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(
    `${name}: ${passed} passed, ${skipped} skipped, ${known.length} known failures, ${problems.length} failed (${version}, ${seconds} s)`,
  );
  if (verbose) for (const { test, reason } of known) console.log(`  known failure: ${test}. ${reason}`);
  for (const { test, message } of problems) console.log(`  FAILED: ${test}. ${message}`);
  return problems.length === 0;
};

const main = async ({ names, verbose }) => {
  const tarballs = findTarballs();
  const isMissing = (name) => runtimes[name].requiredFile && !existsSync(runtimes[name].requiredFile);
  const available = names.filter((name) => !isMissing(name));
  for (const name of names.filter(isMissing)) console.log(`${name}: SKIPPED. ${runtimes[name].requirement}`);
  if (available.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "moovkit-runtimes-"));
  try {
    console.log(`Installing the packages and ${available.length} runtimes …`);
    await installProject(folder, [...tarballs, ...available.flatMap((name) => runtimes[name].install)]);
    const { servers, close } = await openServers(folder);
    const env = { ...process.env, NO_COLOR: "1", RUNTIME_TESTS: JSON.stringify({ servers, tarballs }) };
    const failed = [];
    for (const name of available)
      if (!(await testRuntime(name, { cwd: folder, env, verbose }))) failed.push(name);
    await close();
    for (const name of names.filter(isMissing))
      console.log(`${name}: SKIPPED. ${runtimes[name].requirement}`);
    if (failed.length === 0) return;
    console.log(`Failed: ${failed.join(", ")}.`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const options = readArguments();
if (options.help) console.log(HELP);
else
  await main(options).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
