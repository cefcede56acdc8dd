import { AuthToken, AuthTokenRequest, AuthTokenRequestError, GenericError } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";
import { ownCredentials, type WireBody } from "./own-credentials.js";

const operation: Operation<AuthTokenRequest, AuthToken, GenericError | AuthTokenRequestError, WireBody> = {
  id: "createAccessToken",
  method: "POST",
  path: "/oauth2/token",
  input: AuthTokenRequest,
  output: AuthToken,
  errors: { 400: GenericError, 422: AuthTokenRequestError },
  // A refresh token is good for one use; another token for an API key does no harm.
  repeatable: (body) => (body.grant_type === "refresh_token" ? "unprocessed" : "always"),
  ownCredentials,
};

/** What `createAccessToken` can fail with. */
export type CreateAccessTokenError = CallError<GenericError | AuthTokenRequestError>;

/**
 * Creates or refreshes an access token: `POST /oauth2/token` (RFC 6749, sections 4.4 and 6).
 *
 * Authenticates with the client's security, or with `clientId` and `clientSecret` where they are given.
 */
export const createAccessToken = (
  client: Client,
  input: AuthTokenRequest,
  options?: CallOptions,
): Call<AuthToken, CreateAccessTokenError> => client.call(operation, input, options);
