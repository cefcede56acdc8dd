import { GenericError, RevokeTokenRequest, RevokeTokenRequestError } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";
import { ownCredentials, type WireBody } from "./own-credentials.js";

const operation: Operation<RevokeTokenRequest, void, GenericError | RevokeTokenRequestError, WireBody> = {
  id: "revokeAccessToken",
  method: "POST",
  path: "/oauth2/revoke",
  input: RevokeTokenRequest,
  errors: { 400: GenericError, 422: RevokeTokenRequestError },
  repeatable: () => "always",
  ownCredentials,
};

/** What `revokeAccessToken` can fail with. */
export type RevokeAccessTokenError = CallError<GenericError | RevokeTokenRequestError>;

/**
 * Ends an access or refresh token: `POST /oauth2/revoke` (RFC 7009). One that is unknown or ended already is fine.
 *
 * Authenticates with the client's security, or with `clientId` and `clientSecret` where they are given.
 */
export const revokeAccessToken = (
  client: Client,
  input: RevokeTokenRequest,
  options?: CallOptions,
): Call<void, RevokeAccessTokenError> => client.call(operation, input, options);
