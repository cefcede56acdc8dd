import { type Client, createAccessToken, type StoredToken } from "@moovkit/core";
import { ConnectionError, MoovError, RateLimitError } from "@moovkit/models";

/** Requests a token with a refresh token, or with the API key if there is none. */
export type RequestToken = (refreshToken: string | undefined, deadlineMs: number) => Promise<StoredToken>;

/** A token from the server. */
export interface RequestedToken {
  readonly token: StoredToken;
  readonly source: "client_credentials" | "refresh_token";
}

/** What a token request needs. */
export interface TokenRequestOptions {
  readonly client: () => Client;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly now: () => number;
}

/** Thirty years. Dates and stores cannot represent every longer lifetime that a server may send. */
const MAX_LIFETIME_SECONDS = 1e9;

/** Returns a function that requests tokens of one scope. */
export const createTokenRequest =
  ({ client, clientId, clientSecret, scope, now }: TokenRequestOptions): RequestToken =>
  async (refreshToken, deadlineMs) => {
    const requestedAt = now();
    const grant =
      refreshToken === undefined
        ? ({ grantType: "client_credentials", scope } as const)
        : ({ grantType: "refresh_token", refreshToken } as const);
    const token = await createAccessToken(client(), { ...grant, clientId, clientSecret }, { deadlineMs });
    const lifetimeMs = Math.min(token.expiresIn, MAX_LIFETIME_SECONDS) * 1000;
    return {
      accessToken: token.accessToken,
      refreshToken: token.refreshToken,
      scope: token.scope ?? scope,
      lifetimeMs,
      // Counted from the request, so that the token never expires earlier on the server.
      expiresAt: requestedAt + lifetimeMs,
    };
  };

/** What `refreshOrRequestToken` needs. */
export interface RefreshOptions {
  readonly requestToken: RequestToken;
  readonly mintDeadlineMs: number;
  readonly now: () => number;
}

/** A second request would fail for the same reason. */
const wouldFailAgain = (error: unknown): boolean =>
  !(error instanceof MoovError) ||
  error instanceof RateLimitError ||
  (error instanceof ConnectionError && error.connected === false);

/**
 * Requests a token with a refresh token. Falls back to the API key if the server rejects the refresh token, or if the
 * outcome is unknown: a refresh token must not be sent twice. Both requests share one deadline.
 */
export const refreshOrRequestToken = async (
  refreshToken: string | undefined,
  { requestToken, mintDeadlineMs, now }: RefreshOptions,
): Promise<RequestedToken> => {
  const endsAt = now() + mintDeadlineMs;
  if (refreshToken !== undefined) {
    try {
      return { token: await requestToken(refreshToken, mintDeadlineMs), source: "refresh_token" };
    } catch (error) {
      if (wouldFailAgain(error) || now() >= endsAt) throw error;
    }
  }
  // If the clock was set back meanwhile, more than the whole deadline would seem to remain.
  const remainingMs = Math.min(mintDeadlineMs, endsAt - now());
  return { token: await requestToken(undefined, remainingMs), source: "client_credentials" };
};
