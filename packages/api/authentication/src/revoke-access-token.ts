import { defineOperation, GenericError, RevokeTokenRequestError } from "@moovkit/core";
import { requiredCredentials } from "./client-credentials.js";
import { encodeOAuthFields } from "./oauth-fields.js";
import { RevokeTokenRequest } from "./revoke-token-request.js";

/**
 * Revokes an access token or a refresh token. Succeeds if the token is unknown or already revoked. Authenticates with
 * `clientId` and `clientSecret` if they are set, otherwise with the client's `security`.
 *
 * @example
 * ```ts
 * import { revokeAccessToken } from "@moovkit/authentication";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await revokeAccessToken(client, { token: "an access token", tokenTypeHint: "access_token" });
 * ```
 * @see https://docs.moov.io/api/authentication/access-tokens/revoke/
 * @see https://www.rfc-editor.org/rfc/rfc7009
 */
export const revokeAccessToken = defineOperation({
  id: "revokeAccessToken",
  method: "POST",
  path: "/oauth2/revoke",
  input: RevokeTokenRequest,
  encode: (input) => ({ body: encodeOAuthFields(input) }),
  errors: { 400: GenericError, 422: RevokeTokenRequestError },
  secretFields: ["client_secret", "token"],
  idempotent: true,
  credentials: requiredCredentials,
});
