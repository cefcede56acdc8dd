import { runDemo } from "./demo.js";
import { exitWhenOutputCloses, printFailure } from "./output.js";

const HELP = `Usage: pnpm demo [--help]

Creates, uses, refreshes and revokes an access token, and prints errors.
In the sandbox, it also creates accounts and injects faults.
Uses a sandbox in the same process, so it needs no account and no network.

To use Moov instead, set these environment variables:
  MOOV_PUBLIC_KEY  public key of the API key
  MOOV_SECRET_KEY  secret key of the API key
  MOOV_ORIGIN      one of the allowed domains of the API key, such as https://shop.example
  MOOV_BASE_URL    another server (default: https://api.moov.io)`;

const HELP_OPTIONS = ["--help", "-h"];

const printError = (error: unknown): void => {
  printFailure(error instanceof Error ? error.message : String(error));
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) console.error(`  cause: ${cause.message}`);
};

const main = async (args: readonly string[]): Promise<void> => {
  if (args.some((argument) => HELP_OPTIONS.includes(argument))) {
    console.log(HELP);
    return;
  }
  if (args.length > 0) {
    process.exitCode = 2;
    console.error(`demo: unknown argument. The demo takes no argument except --help.\n\n${HELP}`);
    return;
  }
  try {
    await runDemo();
  } catch (error) {
    process.exitCode = 1;
    printError(error);
  }
};

exitWhenOutputCloses();
await main(process.argv.slice(2));
