#!/usr/bin/env node
import { ConfigurationError } from "@moovkit/models";
import { HELP } from "./help.js";
import { parseArguments } from "./parse-arguments.js";
import { run } from "./run.js";
import { UsageError } from "./usage-error.js";

// Without a listener, the process crashes when its output is closed, for example by `| head -1`.
process.stdout.on("error", () => {});

try {
  const options = parseArguments(process.argv.slice(2));
  if (options.isHelp) console.log(HELP);
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
  console.error(`sandbox: ${error.message}`);
  if (error instanceof UsageError) console.error("Run it with --help to see all options.");
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
