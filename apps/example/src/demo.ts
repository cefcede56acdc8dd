import { sandboxTransport } from "@moovkit/sandbox";
import { showAccounts } from "./accounts.js";
import { showErrors } from "./errors.js";
import { showLostResponse } from "./lost-response.js";
import { printField, printSuccess, printTitle } from "./output.js";
import { showRateLimit } from "./rate-limit.js";
import { openTarget } from "./target.js";
import { showTokenLifecycle } from "./token-lifecycle.js";

/** Runs all steps of the demo. Rejects with the first error that the demo does not expect. */
export const runDemo = async (): Promise<void> => {
  await using target = await openTarget((line) => printField("retry", line));
  printTitle(`Moov Kit with ${target.name}`);
  const moov = target.createClient();
  await showTokenLifecycle(moov, target.createTokenClient);
  await showErrors(moov);

  // The other steps create accounts and inject faults, which only the sandbox is for.
  const { sandbox } = target;
  if (!sandbox) return;
  await showAccounts(moov);
  await showRateLimit(moov, sandbox);
  await showLostResponse(moov, sandbox);

  printTitle("Run the same code in process, with another transport");
  await showAccounts(target.createClient(sandboxTransport(sandbox)));
  printSuccess("only the transport is different");
};
