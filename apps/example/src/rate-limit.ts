import type { Moov } from "@moovkit/core";
import type { Sandbox } from "@moovkit/sandbox";
import { good, title } from "./show.js";

/** Two answers of 429, waited out; the lines in between come from `onRetry`. */
export const rateLimit = async (moov: Moov, sandbox: Sandbox): Promise<void> => {
  title("Too many requests, twice");
  sandbox.faults.next({ status: 429, retryAfterSeconds: 1, times: 2 });
  await moov.ping();
  good("answered at the third attempt");
};
