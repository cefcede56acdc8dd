import { createMoov } from "@moovkit/core";
import { sandboxTransport } from "@moovkit/sandbox";
import { errors } from "./errors.js";
import { lifeOfAToken } from "./life-of-a-token.js";
import { rateLimit } from "./rate-limit.js";
import { bad, fact, good, title } from "./show.js";
import { openTarget } from "./target.js";

const HELP = `The life of an access token, on the embedded sandbox.

To run it against Moov, set MOOV_PUBLIC_KEY, MOOV_SECRET_KEY and MOOV_ORIGIN (one of the key's allowed domains),
and MOOV_BASE_URL where it is not https://api.moov.io.`;

const demo = async (): Promise<void> => {
  await using target = await openTarget((line) => fact("retry", line));
  title(`Moov Kit on ${target.name}`);
  const moov = target.client();
  await lifeOfAToken(moov, target.withToken);
  await errors(moov);
  const { sandbox } = target;
  if (!sandbox) return;
  await rateLimit(moov, sandbox);

  title("The same code over another transport, with no socket");
  const transport = sandboxTransport(sandbox);
  await lifeOfAToken(target.client(transport), (accessToken) =>
    createMoov({ transport, security: { accessToken } }),
  );
  good("nothing but the transport was changed");
};

const given = process.argv.slice(2);
if (given.includes("--help")) console.log(HELP);
else if (given.length) {
  console.error(`The demo takes nothing but --help; it was given ${given.join(" ")}.\n\n${HELP}`);
  process.exitCode = 2;
} else
  await demo().catch((error: unknown) => {
    bad(error instanceof Error ? error.message : String(error));
    const { cause } = error as { readonly cause?: unknown };
    if (cause instanceof Error) fact("cause", cause.message);
    process.exitCode = 1;
  });
