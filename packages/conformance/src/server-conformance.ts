import { type Case, createCase } from "./case.js";
import { authenticationCases } from "./server/authentication-cases.js";
import { createTokenCases } from "./server/create-token-cases.js";
import { refreshCases } from "./server/refresh-cases.js";
import { revocationCases } from "./server/revocation-cases.js";
import { createServerTest, type ServerCase, type TestApiKey } from "./server/server-test.js";

const definitions: readonly ServerCase[] = [
  ...createTokenCases,
  ...refreshCases,
  ...revocationCases,
  ...authenticationCases,
];

/**
 * Returns the requirements for a server of Moov's authentication API as test cases. They create and revoke tokens of
 * the API key.
 *
 * @param baseURL - The address of the server, without a trailing slash.
 * @param apiKey - An API key of the server.
 * @param fetch - Sends a request, for example to a server in the same process.
 * @default The global `fetch`.
 * @returns The cases.
 * @example
 * ```ts
 * import { serverConformance } from "@moovkit/conformance";
 * import { test } from "vitest";
 *
 * const apiKey = { publicKey: "public", secretKey: "secret" };
 * for (const { name, run } of serverConformance("http://127.0.0.1:8080", apiKey))
 *   test(name, async ({ skip }) => {
 *     const reason = await run();
 *     if (reason) skip(reason);
 *   });
 * ```
 */
export function serverConformance(
  baseURL: string,
  apiKey: TestApiKey,
  fetch: (request: Request) => Promise<Response> = (request) => globalThis.fetch(request),
): readonly Case[] {
  const server = createServerTest(baseURL, apiKey, fetch);
  return definitions.map(({ name, why, check }) => createCase({ name, why, check: () => check(server) }));
}
