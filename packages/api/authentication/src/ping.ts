import { defineOperation } from "@moovkit/core";
import * as z from "zod/mini";

/**
 * Checks that the credentials work. An access token needs the scope `/ping.read`.
 *
 * @example
 * ```ts
 * import { ping } from "@moovkit/authentication";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await ping(client);
 * ```
 * @see https://docs.moov.io/api/authentication/ping/
 */
export const ping = defineOperation({
  id: "ping",
  method: "GET",
  path: "/ping",
  // An empty object, or no body. A page of a proxy is not a success.
  output: z.optional(z.looseObject({})),
  decode: () => undefined,
  strict: true,
});
