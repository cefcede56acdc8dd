// Calls every operation of the sandbox with Moov's published SDK.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KEY } from "./interop/key.mjs";
import { readOperations } from "./interop/operations.mjs";
import { createRecorder } from "./interop/recorder.mjs";
import { readScenarios } from "./interop/scenarios.mjs";
import { formatTable, summarize } from "./interop/table.mjs";

const SDK = "@moovio/sdk@26.7.1";

const HELP = `Usage: pnpm interop

Installs ${SDK} in a temporary folder and calls each operation of the sandbox with it, over HTTP. Compares what the SDK
returns with the JSON of the response. Ends with status 1 if an operation fails. Needs the built packages and access to
the npm registry.

  --help  prints this text`;

const { values } = parseArgs({ options: { help: { type: "boolean" } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const { createSandbox } = await import("../packages/sandbox/dist/index.js");
const { listen } = await import("../packages/sandbox/dist/node.js");

const installSDK = (folder) => {
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", SDK], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return createRequire(join(folder, "index.js"))("@moovio/sdk");
};

/** Runs a scenario on a new sandbox. A scenario ends at the first call that fails. */
const runScenario = async (scenario, { Moov }, { httpClient, call, reject }) => {
  const sandbox = await createSandbox({
    apiKeys: [KEY],
    seed: "marketplace",
    speed: 0,
    deliverWebhook: () => new Response(null, { status: 204 }),
  });
  const server = await listen(sandbox);
  const connect = (options) => new Moov({ serverURL: server.url, httpClient, ...options });
  const moov = connect({ security: { username: KEY.publicKey, password: KEY.secretKey } });
  const { partnerAccountID } = sandbox;
  try {
    await scenario({ call, reject, connect, moov, sandbox, partnerAccountID });
  } catch (error) {
    console.error(`${scenario.name} ended early. ${error.stack}\n`);
    process.exitCode = 1;
  } finally {
    await server[Symbol.asyncDispose]();
  }
};

const folder = mkdtempSync(join(tmpdir(), "moovkit-interop-"));
try {
  const sdk = installSDK(folder);
  const operations = await readOperations();
  const recorder = createRecorder(operations, sdk.HTTPClient);
  for (const scenario of await readScenarios()) await runScenario(scenario, sdk, recorder);
  const rows = summarize(operations, recorder.outcomes);
  console.log(formatTable(rows));
  if (rows.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
