import {
  encodeRevokeTokenRequest,
  GenericError,
  RevokeTokenRequest,
  RevokeTokenRequestError,
} from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

const revokeAccessTokenOperation: Operation<
  RevokeTokenRequest,
  void,
  GenericError | RevokeTokenRequestError
> = {
  id: "revokeAccessToken",
  method: "POST",
  path: "/oauth2/revoke",
  input: RevokeTokenRequest,
  encode: encodeRevokeTokenRequest,
  errors: { 400: GenericError, 422: RevokeTokenRequestError },
  repeatable: () => "always",
  ownCredentials: ({ clientSecret }) => clientSecret !== undefined,
};

/** Errors of `revokeAccessToken`. */
export type RevokeAccessTokenError = CallError<GenericError | RevokeTokenRequestError>;

/**
 * Revokes an access token or a refresh token: `POST /oauth2/revoke`. Succeeds if the token is unknown or already
 * revoked. Authenticates with `clientId` and `clientSecret` if they are set, or else with the client's `security`.
 *
 * @param client - The client to send the request with.
 * @param input - The token to revoke.
 * @param options - Options of this call.
 * @see https://www.rfc-editor.org/rfc/rfc7009
 */
export const revokeAccessToken = (
  client: Client,
  input: RevokeTokenRequest,
  options?: CallOptions,
): Call<void, RevokeAccessTokenError> => client.call(revokeAccessTokenOperation, input, options);
