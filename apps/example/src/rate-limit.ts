import type { Sandbox } from "@moovkit/sandbox";
import type { Moov } from "moovkit";
import { printSuccess, printTitle } from "./output.js";

/** Gets two responses with status 429, and waits as long as they say. `onRetry` prints a line for each. */
export const showRateLimit = async (moov: Moov, sandbox: Sandbox): Promise<void> => {
  printTitle("Exceed the rate limit twice");
  sandbox.faults.next({ status: 429, retryAfterSeconds: 1, times: 2 });
  await moov.authentication.ping();
  printSuccess("the third attempt succeeded");
};
