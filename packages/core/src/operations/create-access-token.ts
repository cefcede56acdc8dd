import {
  type AuthToken,
  AuthTokenRequest,
  AuthTokenRequestError,
  AuthTokenResponse,
  decodeAuthToken,
  encodeAuthTokenRequest,
  GenericError,
} from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

/** The declaration of `createAccessToken`. */
export const createAccessTokenOperation: Operation<
  AuthTokenRequest,
  AuthToken,
  GenericError | AuthTokenRequestError,
  AuthTokenResponse
> = {
  id: "createAccessToken",
  method: "POST",
  path: "/oauth2/token",
  input: AuthTokenRequest,
  encode: encodeAuthTokenRequest,
  output: AuthTokenResponse,
  decode: decodeAuthToken,
  errors: { 400: GenericError, 422: AuthTokenRequestError },
  // A refresh token works only once. A second token for an API key does no harm.
  repeatable: ({ grantType }) => (grantType === "refresh_token" ? "unprocessed" : "always"),
  ownCredentials: ({ clientSecret }) => clientSecret !== undefined,
};

/** Errors of `createAccessToken`. */
export type CreateAccessTokenError = CallError<GenericError | AuthTokenRequestError>;

/**
 * Creates or refreshes an access token: `POST /oauth2/token`. Authenticates with `clientId` and `clientSecret` if they
 * are set, or else with the client's `security`.
 *
 * @param client - The client to send the request with.
 * @param input - The grant: an API key, or a refresh token.
 * @param options - Options of this call.
 * @returns The token. `expiresIn` is its lifetime in seconds.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const createAccessToken = (
  client: Client,
  input: AuthTokenRequest,
  options?: CallOptions,
): Call<AuthToken, CreateAccessTokenError> => client.call(createAccessTokenOperation, input, options);
