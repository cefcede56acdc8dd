import { parseArgs } from "node:util";

// Imported when they run, so that `--help` works before the packages are built.
const BENCHMARKS = {
  call: () => import("./call.mjs"),
  shipping: () => import("./shipping.mjs"),
  types: () => import("./types.mjs"),
  leak: () => import("./leak.mjs"),
  tokens: () => import("./tokens.mjs"),
  storm: () => import("./storm.mjs"),
  fleet: () => import("./fleet.mjs"),
  sandbox: () => import("./sandbox.mjs"),
  "pay-once": () => import("./pay-once.mjs"),
};
const NEEDS_PEERS = ["call", "shipping"];

const HELP = `Usage: pnpm bench [name…] [--quick] [--leaky]

Runs all benchmarks, or those that are named, and writes the results to apps/bench. Use an idle machine.

  call      CPU time of one call, compared with other libraries
  shipping  bundle sizes and cold imports, compared with other libraries
  types     time of the TypeScript compiler for a program with one call
  leak      heap growth over many calls
  tokens    time to read a cached access token
  storm     retry policies while a server loses its capacity (simulation)
  fleet     token requests of a fleet (simulation)
  sandbox   transfers per second of the sandbox, and their memory
  pay-once  payouts while everything fails (simulation). It fails if one is sent twice.

  --quick   runs a small part of each benchmark, prints the results and writes nothing
  --leaky   runs the benchmark "leak" with a transport that leaks. It must fail.
  --help    prints this text`;

const rejectArguments = (message) => {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: "boolean" }, quick: { type: "boolean" }, leaky: { type: "boolean" } },
      allowPositionals: true,
    });
    return { ...values, names: positionals };
  } catch (error) {
    return rejectArguments(error.message);
  }
};

const run = async ({ names, quick, leaky }) => {
  const selected = Object.keys(BENCHMARKS).filter((name) => names.length === 0 || names.includes(name));
  const { describeRun, writeResults } = await import("./results.mjs");
  const { renderMarkdown } = await import("./table.mjs");
  if (selected.some((name) => NEEDS_PEERS.includes(name))) {
    const { installPeers } = await import("./peers.mjs");
    installPeers(console.error);
  }
  const sections = {};
  for (const name of selected) {
    const { measure } = await BENCHMARKS[name]();
    const progress = (text) => console.error(`${name}: ${text}`);
    const results = await measure({ quick, leaky, progress });
    sections[name] = { run: describeRun(), results };
  }
  console.log(renderMarkdown(sections));
  if (!quick && !leaky) writeResults(sections);
  if (sections.leak?.results.transports.some(({ grows }) => grows)) {
    console.error("leak: the heap grows with the number of calls.");
    process.exitCode = 1;
  }
};

const { help, ...options } = readArguments();
const unknown = options.names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (help) console.log(HELP);
else if (unknown.length > 0)
  rejectArguments(`Unknown benchmark: ${unknown.join(", ")}. Use ${Object.keys(BENCHMARKS).join(", ")}.`);
else if (options.leaky && options.names.join() !== "leak")
  rejectArguments("`--leaky` needs the name `leak` and no other name.");
else await run(options);
