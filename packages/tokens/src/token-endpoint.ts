import { createAccessToken, revokeAccessToken } from "@moovkit/authentication";
import type { Client } from "@moovkit/core";
import type { StoredToken } from "./token-store.js";

/** One token request. */
export interface TokenRequest {
  /** A client without credentials. */
  readonly client: Client;
  readonly scope: string;
  /** Requests the token with this refresh token, or else with the API key. */
  readonly refreshToken: string | undefined;
  readonly deadlineMs: number;
}

/** A token to revoke. */
export interface TokenRevocation {
  /** A client without credentials. */
  readonly client: Client;
  readonly token: string;
  readonly tokenTypeHint: "access_token" | "refresh_token";
  readonly deadlineMs: number;
}

/** Requests and revokes tokens with an API key. */
export interface TokenEndpoint {
  readonly requestToken: (request: TokenRequest) => Promise<StoredToken>;
  readonly revokeToken: (revocation: TokenRevocation) => Promise<void>;
}

/** What a token endpoint needs. */
export interface TokenEndpointOptions {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly now: () => number;
}

/** Thirty years. Dates and stores cannot represent every longer lifetime that a server may send. */
const MAX_LIFETIME_SECONDS = 1e9;

/** Returns the functions that send the requests of the token endpoint. Each client sends them to its own host. */
export const createTokenEndpoint = ({ publicKey, secretKey, now }: TokenEndpointOptions): TokenEndpoint => {
  const apiKey = { clientId: publicKey, clientSecret: secretKey };
  return {
    requestToken: async ({ client, scope, refreshToken, deadlineMs }) => {
      const requestedAt = now();
      const grant =
        refreshToken === undefined
          ? ({ grantType: "client_credentials", scope } as const)
          : ({ grantType: "refresh_token", refreshToken } as const);
      const token = await createAccessToken(client, { ...grant, ...apiKey }, { deadlineMs });
      const lifetimeMs = Math.min(token.expiresIn, MAX_LIFETIME_SECONDS) * 1000;
      return {
        accessToken: token.accessToken,
        refreshToken: token.refreshToken,
        scope: token.scope ?? scope,
        lifetimeMs,
        // Counted from the request, so that the token never expires earlier on the server.
        expiresAt: requestedAt + lifetimeMs,
      };
    },
    revokeToken: async ({ client, token, tokenTypeHint, deadlineMs }) =>
      revokeAccessToken(client, { token, tokenTypeHint, ...apiKey }, { deadlineMs }),
  };
};
