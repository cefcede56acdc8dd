import { AuthTokenRequestError, defineOperation, GenericError } from "@moovkit/core";
import { joinScope } from "@moovkit/models";
import { decodeAuthToken } from "./auth-token.js";
import { AuthTokenRequest } from "./auth-token-request.js";
import { AuthTokenResponse } from "./auth-token-response.js";
import { requiredCredentials } from "./client-credentials.js";
import { encodeOAuthFields } from "./oauth-fields.js";

/**
 * Creates or refreshes an access token. Authenticates with `clientId` and `clientSecret` if they are set, otherwise with the
 * client's `security`.
 *
 * @example
 * ```ts
 * import { createAccessToken } from "@moovkit/authentication";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const token = await createAccessToken(client, {
 *   grantType: "client_credentials",
 *   scope: ["/accounts.read", "/accounts.write"],
 * });
 * ```
 * @see https://docs.moov.io/api/authentication/access-tokens/create/
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const createAccessToken = defineOperation({
  id: "createAccessToken",
  method: "POST",
  path: "/oauth2/token",
  input: AuthTokenRequest,
  encode: ({ scope, ...fields }) => ({
    body: { ...encodeOAuthFields(fields), scope: scope === undefined ? undefined : joinScope(scope) },
  }),
  output: AuthTokenResponse,
  decode: decodeAuthToken,
  // A response without a token is useless.
  strict: true,
  errors: { 400: GenericError, 422: AuthTokenRequestError },
  secretFields: ["client_secret", "access_token", "refresh_token"],
  // A refresh token works only once. A second token for an API key does no harm.
  idempotent: ({ grantType }) => grantType === "client_credentials",
  credentials: requiredCredentials,
});
