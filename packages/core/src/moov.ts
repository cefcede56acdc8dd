/// <reference lib="esnext.disposable" preserve="true" />
import type { AuthToken, AuthTokenRequest, RevokeTokenRequest, TermsOfServiceToken } from "@moovkit/models";
import type { Call } from "./call.js";
import type { CallOptions } from "./call-options.js";
import { createClient } from "./create-client.js";
import { type CreateAccessTokenError, createAccessToken } from "./operations/create-access-token.js";
import {
  type GetTermsOfServiceTokenError,
  getTermsOfServiceToken,
} from "./operations/get-terms-of-service-token.js";
import { type PingError, ping } from "./operations/ping.js";
import { type RevokeAccessTokenError, revokeAccessToken } from "./operations/revoke-access-token.js";
import type { ClientOptions } from "./options.js";

/** Moov's API, grouped by resource. */
export interface Moov extends AsyncDisposable {
  readonly authentication: {
    /** Creates or refreshes an access token: `POST /oauth2/token` (RFC 6749, sections 4.4 and 6). */
    createAccessToken(
      input: AuthTokenRequest,
      options?: CallOptions,
    ): Call<AuthToken, CreateAccessTokenError>;
    /**
     * Revokes an access token or a refresh token: `POST /oauth2/revoke` (RFC 7009). Succeeds if the token is unknown or
     * already revoked.
     */
    revokeAccessToken(input: RevokeTokenRequest, options?: CallOptions): Call<void, RevokeAccessTokenError>;
  };
  readonly accounts: {
    /**
     * Creates a token with which an account accepts Moov's terms of service: `GET /tos-token`. The client needs the
     * `origin` option.
     */
    getTermsOfServiceToken(options?: CallOptions): Call<TermsOfServiceToken, GetTermsOfServiceTokenError>;
  };
  /** Checks that the credentials work: `GET /ping`. An access token needs the scope `/ping.read`. */
  ping(options?: CallOptions): Call<void, PingError>;
  /** Rejects new calls, waits for the running ones, and then disposes of the security, the plugins and the transport. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Creates a client with all operations as methods.
 *
 * ```ts
 * await using moov = createMoov({ transport: fetchTransport(), security: { username, password } });
 * const token = await moov.authentication.createAccessToken({
 *   grantType: "client_credentials",
 *   scope: ["/accounts.read"],
 * });
 * ```
 *
 * @param options - Options of the client. `transport` is required.
 * @throws ConfigurationError if an option is invalid.
 */
export function createMoov(options: ClientOptions): Moov {
  const client = createClient(options);
  return {
    authentication: {
      createAccessToken: (input, callOptions) => createAccessToken(client, input, callOptions),
      revokeAccessToken: (input, callOptions) => revokeAccessToken(client, input, callOptions),
    },
    accounts: {
      getTermsOfServiceToken: (callOptions) => getTermsOfServiceToken(client, callOptions),
    },
    ping: (callOptions) => ping(client, callOptions),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}
