// Packs the packages, installs the tarballs in an empty folder as a stranger does, and runs one suite on each runtime.
import { execFile, execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import { build } from "esbuild";
import { readArguments } from "../arguments.mjs";
import { packAll } from "../pack.mjs";
import { LIMITS } from "./limits.mjs";

const LIMIT_MS = 180_000;
const node = (version) => ({ install: `npm:node-${process.platform}-${process.arch}@${version}` });

/** By name: what npm installs for it. The first Node is the oldest that is supported. */
const RUNTIMES = {
  "node-20": node("20"),
  "node-22": node("22"),
  "node-24": node("24"),
  "node-26": node("26"),
  commonjs: node("20.19.0"),
  bun: { install: "npm:bun@1" },
  deno: { install: "npm:deno@2" },
  workerd: { install: "npm:workerd@1" },
  chromium: { install: "npm:playwright-core@1" },
};

const HELP = `pnpm runtimes [--verbose] [NAME...]

Runs the conformance kit and the client's own cases, from packed tarballs, on:
  ${Object.keys(RUNTIMES).join(", ")}
Without a name, on all. CHROMIUM names the browser (default /usr/bin/chromium).
--verbose lists each case that was skipped, with its reason.`;
const { values, positionals } = readArguments(HELP, { verbose: { type: "boolean" } }, { names: true });
const unknown = positionals.filter((name) => !Object.hasOwn(RUNTIMES, name));
if (unknown.length) {
  console.error(`unknown: ${unknown.join(", ")}\n\n${HELP}`);
  process.exit(2);
}
const names = positionals.length ? positionals : Object.keys(RUNTIMES);

const folder = mkdtempSync(join(tmpdir(), "moovkit-runtimes-"));
const inFolder = {
  cwd: folder,
  encoding: "utf8",
  maxBuffer: 1 << 26,
};
const exec = promisify(execFile);
const run = (command, args) => exec(command, args, { ...inFolder, timeout: LIMIT_MS });
const bin = (name) => join(folder, "node_modules", ".bin", name);
const bundle = (entry, outfile, more) =>
  build({ entryPoints: [join(folder, entry)], outfile: join(folder, outfile), bundle: true, ...more });
const versionOf = async (command) => (await run(command, ["--version"])).stdout.trim().split("\n")[0];
const program = async (command, args, input) => {
  const { stdout } = await run(command, [...args, JSON.stringify(input)]);
  return JSON.parse(stdout.trim().split("\n").at(-1));
};

const listening = (handler) =>
  new Promise((resolve) => {
    const server = createServer(handler).listen(0, "127.0.0.1", () => resolve(server));
  });

/** How each runtime is asked: gives back its version and the results. */
const ASK = {
  node: async (name, input) => {
    const command = join(folder, "node_modules", name, "bin", "node");
    return { version: await versionOf(command), results: await program(command, ["process.mjs"], input) };
  },
  commonjs: async (name, input) => {
    await bundle("process.mjs", "process.cjs", { format: "cjs", platform: "node", packages: "external" });
    const command = join(folder, "node_modules", name, "bin", "node");
    const results = await program(command, ["process.cjs"], input);
    return { version: `require, ${await versionOf(command)}`, results };
  },
  bun: async (_, input) => ({
    version: await versionOf(bin("bun")),
    results: await program(bin("bun"), ["process.mjs"], input),
  }),
  deno: async (_, input) => ({
    version: await versionOf(bin("deno")),
    results: await program(
      bin("deno"),
      ["run", "--allow-all", "--no-lock", "--node-modules-dir=manual", "process.mjs"],
      input,
    ),
  }),
  workerd: async (_, input) => {
    await bundle("worker.mjs", "worker.js", { format: "esm", target: "es2022" });
    const probe = await listening();
    const { port } = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    writeFileSync(
      join(folder, "config.capnp"),
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "network",
    )),
    (name = "network", network = (
      allow = ["public", "private", "local"],
      tlsOptions = (trustBrowserCas = true),
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
    );
    const worker = spawn(bin("workerd"), ["serve", "config.capnp"], { cwd: folder, stdio: "ignore" });
    try {
      const url = `http://127.0.0.1:${port}`;
      const ask = async (attempts) => {
        try {
          return await fetch(url, {
            method: "POST",
            body: JSON.stringify(input),
            signal: AbortSignal.timeout(LIMIT_MS),
          });
        } catch (error) {
          if (attempts === 0 || error.cause?.code !== "ECONNREFUSED") throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
          return ask(attempts - 1);
        }
      };
      const response = await ask(100);
      const text = await response.text();
      if (!response.ok) throw new Error(`the worker answered ${response.status}: ${text.slice(0, 500)}`);
      return { version: await versionOf(bin("workerd")), results: JSON.parse(text) };
    } finally {
      worker.kill("SIGKILL");
    }
  },
  chromium: async (_, input) => {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    if (!existsSync(executablePath))
      return { missing: `there is no ${executablePath}: install Chromium, or name one by CHROMIUM` };
    await bundle("page.mjs", "page.js", { format: "iife", platform: "browser" });
    const { chromium } = createRequire(join(folder, "package.json"))("playwright-core");
    const site = await listening((request, response) => {
      const script = request.url === "/page.js";
      response.writeHead(200, { "content-type": script ? "text/javascript" : "text/html" });
      response.end(
        script ? readFileSync(join(folder, "page.js")) : '<!doctype html><script src="/page.js"></script>',
      );
    });
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(LIMIT_MS);
      await page.goto(`http://127.0.0.1:${site.address().port}/`);
      const results = await page.evaluate((given) => globalThis.runSuite(given), input);
      return { version: browser.version(), results };
    } finally {
      await browser.close();
      site.close();
    }
  },
};

/** How the README of the conformance kit runs its cases with a runtime's own test runner. */
const RUNNERS = {
  "node-20": ["node:test", () => [join(folder, "node_modules", "node-20", "bin", "node"), ["--test"]]],
  bun: ["bun test", () => [bin("bun"), ["test"]]],
  deno: [
    "deno test",
    () => [bin("deno"), ["test", "--allow-all", "--no-lock", "--no-check", "--node-modules-dir=manual"]],
  ],
};

const preamble = (name) => `
  import { transportConformance as allCases } from "@moovkit/conformance";
  import { openConformanceServer } from "@moovkit/conformance/server";
  import { fetchTransport } from "@moovkit/fetch";
  const myTransport = () => fetchTransport();
  const beyond = [${(LIMITS[name] ?? []).map(([pattern]) => pattern)}];
  const transportConformance = (make) =>
    allCases(make).filter(({ name }) => !beyond.some((pattern) => pattern.test("fetch: " + name)));
`;

const runHelper = async (name) => {
  const [runner, command] = RUNNERS[name] ?? [];
  if (!runner) return [];
  const test = `conformance: the README's helper for ${runner}`;
  const readme = readFileSync(join(folder, "node_modules/@moovkit/conformance/README.md"), "utf8");
  const block = readme.split("```ts\n").find((text) => text.startsWith(`// ${runner}`));
  try {
    const [helper] = block.split("```");
    writeFileSync(join(folder, "helper.test.mjs"), preamble(name) + helper);
    const [program, args] = command();
    const { stdout, stderr } = await run(program, [...args, "helper.test.mjs"]);
    const said = stripVTControlCharacters(stdout + stderr);
    const passed = Number(/(?:# pass|^ok \||^) *(\d+)(?: pass|$)/m.exec(said)?.[1] ?? 0);
    if (passed >= 60) return [{ test, outcome: "passed" }];
    throw new Error(`${passed} cases passed:\n${said.slice(-2000)}`);
  } catch (error) {
    return [{ test, outcome: "failed", why: `${error.message}\n${error.stdout ?? ""}`.slice(-3000) }];
  }
};

/** A case that is known to be beyond a runtime counts as skipped while it fails, and as failed once it passes. */
const judge = (name, { name: test, outcome, why }) => {
  const [, limit] = (LIMITS[name] ?? []).find(([pattern]) => pattern.test(test)) ?? [];
  if (!limit || outcome === "skipped") return { test, outcome, why };
  if (outcome === "failed") return { test, outcome: "skipped", why: limit };
  return { test, outcome: "failed", why: "it passes by now: take it off the limits" };
};

const rows = [];
try {
  console.log("packing and installing ...");
  const tarballs = packAll(folder);
  for (const file of ["suite", "process", "worker", "page"])
    copyFileSync(`scripts/runtimes/${file}.mjs`, join(folder, `${file}.mjs`));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const aliases = names.map((name) =>
    RUNTIMES[name].install.startsWith("npm:node-")
      ? `${name}@${RUNTIMES[name].install}`
      : RUNTIMES[name].install.slice("npm:".length),
  );
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...tarballs, ...aliases], {
    ...inFolder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const from = (specifier) =>
    import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(specifier)).href);
  const { openConformanceServer } = await from("@moovkit/conformance/server");
  const { createSandbox } = await from("@moovkit/sandbox");
  const server = await openConformanceServer();
  const sandbox = await createSandbox();
  const sandboxServer = await sandbox.listen();
  const { url, otherURL, untrustedURL, refusedURL } = server;
  const [{ publicKey, secretKey }] = sandbox.apiKeys;
  const input = {
    context: { url, otherURL, untrustedURL, refusedURL },
    sandbox: { url: sandboxServer.url, publicKey, secretKey },
  };
  for (const name of names) {
    console.log(`${name} ...`);
    const ask = ASK[name.replace(/-\d+$/, "")];
    try {
      const { version, results, missing } = await ask(name, input);
      if (missing) rows.push({ name, missing, results: [] });
      else {
        const judged = results.map((result) => judge(name, result));
        rows.push({ name, version, results: [...judged, ...(await runHelper(name))] });
      }
    } catch (error) {
      rows.push({ name, results: [{ test: "the runtime", outcome: "failed", why: error.message }] });
    }
  }
  await sandboxServer[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
} finally {
  rmSync(folder, { recursive: true });
}

const count = (results, outcome) => results.filter((result) => result.outcome === outcome).length;
console.log("\n| runtime | version | passed | failed | skipped |\n| --- | --- | --- | --- | --- |");
for (const { name, version, missing, results } of rows)
  console.log(
    missing
      ? `| ${name} | not run: ${missing} | | | |`
      : `| ${name} | ${version} | ${["passed", "failed", "skipped"].map((outcome) => count(results, outcome)).join(" | ")} |`,
  );
for (const { name, results } of rows) {
  for (const { test, why } of results.filter(({ outcome }) => outcome === "failed"))
    console.error(`FAILED ${name}: ${test}\n  ${why}`);
  const reasons = new Map();
  for (const { test, why } of results.filter(({ outcome }) => outcome === "skipped"))
    reasons.set(why, [...(reasons.get(why) ?? []), test]);
  for (const [why, skipped] of reasons) {
    console.log(`skipped ${name}: ${skipped.length}, ${why}`);
    if (values.verbose) for (const test of skipped) console.log(`  ${test}`);
  }
}
process.exit(rows.some(({ results }) => count(results, "failed")) ? 1 : 0);
