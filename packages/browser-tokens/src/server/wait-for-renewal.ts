import { sleep } from "@moovkit/core";
import type { TokenProvider } from "./options.js";

const POLL_INTERVAL_MS = 50;

/**
 * Waits until no token is being renewed. A Worker stops the work of a request when the request ends. A renewal that is
 * stopped never settles, and later requests would wait for it forever.
 */
export const waitForRenewal = async (
  security: TokenProvider,
  pendingToken: Promise<unknown>,
): Promise<void> => {
  await pendingToken.catch(() => {});
  while (security.state?.().some(({ renewing }) => renewing)) await sleep(POLL_INTERVAL_MS);
};
