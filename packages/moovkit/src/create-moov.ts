import { bindLazyOperations, createClient } from "@moovkit/core";
import { API_MODULES } from "./api-modules.js";
import type { Moov } from "./moov.js";
import { CALLER, type MoovOptions, toClientOptions } from "./options.js";

/**
 * Creates a client with all operations of Moov's API as methods. It sends requests with `fetch`, and retries them when it
 * is safe.
 *
 * @param options - The API key or other credentials, and the options of `createClient`.
 * @returns The client. Close it with `close` or `await using`.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { createMoov } from "moovkit";
 *
 * const moov = createMoov({ publicKey: "public", secretKey: "secret" });
 * const account = await moov.accounts.createAccount({
 *   accountType: "business",
 *   profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
 * });
 * ```
 */
export function createMoov(options: MoovOptions = {}): Moov {
  const client = createClient(toClientOptions(options), CALLER);
  const call = (operation: (...args: readonly unknown[]) => unknown, ...args: readonly unknown[]) =>
    operation(client, ...args);
  return {
    ...bindLazyOperations(client, API_MODULES),
    client,
    call: call as Moov["call"],
    close: client.close,
    [Symbol.asyncDispose]: client.close,
  };
}
