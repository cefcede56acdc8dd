import { runDemo } from "./demo.js";
import { exitWhenOutputCloses, printFailure } from "./output.js";

const HELP = `Usage: pnpm demo [tokens] [--help]

  pnpm demo         Moves money: two accounts, a bank account, a wallet, a payout,
                    webhooks, a lost response, a returned debit, and the books.
  pnpm demo tokens  Creates, refreshes and revokes access tokens, and shows
                    errors and the rate limit.

Both use a sandbox in the same process, so they need no account and no network.
The first column of the output is the time of the sandbox.

To use Moov instead, set these environment variables. Use a test key: the demo
creates two accounts. It skips what only the sandbox can do.
  MOOV_PUBLIC_KEY  public key of the API key
  MOOV_SECRET_KEY  secret key of the API key
  MOOV_ORIGIN      one of the allowed domains of the API key, such as https://shop.example
  MOOV_ACCOUNT_ID  optional: your own account. Without it, the wallet is not funded
  MOOV_BASE_URL    optional: another server (default: https://api.moov.io)`;

const isHelpOption = (argument: string): boolean => argument === "--help" || argument === "-h";

const main = async (args: readonly string[]): Promise<void> => {
  if (args.some(isHelpOption)) {
    console.log(HELP);
    return;
  }
  const [story = "payments", ...rest] = args;
  if ((args.length > 0 && story !== "tokens") || rest.length > 0) {
    process.exitCode = 2;
    console.error(`demo: unknown argument. The demo takes \`tokens\`, \`--help\` or nothing.\n\n${HELP}`);
    return;
  }
  try {
    await runDemo(story === "tokens" ? "tokens" : "payments");
  } catch (error) {
    process.exitCode = 1;
    printFailure(error);
  }
};

exitWhenOutputCloses();
await main(process.argv.slice(2));
