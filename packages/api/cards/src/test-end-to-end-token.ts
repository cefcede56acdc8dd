import { defineOperation, GenericError } from "@moovkit/core";
import { EndToEndTokenInput } from "./end-to-end-token-input.js";

/**
 * Checks whether Moov can decrypt a token, while you develop the encryption. Resolves with `undefined` if it can, and
 * rejects with a `GenericError` if it cannot. An access token needs the scope `/ping.read`.
 *
 * @example
 * ```ts
 * import { testEndToEndToken } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await testEndToEndToken(client, { token: "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9…" });
 * ```
 * @see https://docs.moov.io/api/authentication/e2ee/
 */
export const testEndToEndToken = defineOperation({
  id: "testEndToEndToken",
  method: "POST",
  path: "/debug/end-to-end-token",
  input: EndToEndTokenInput,
  errors: { 400: GenericError },
  secretFields: ["token"],
  idempotent: true,
});
