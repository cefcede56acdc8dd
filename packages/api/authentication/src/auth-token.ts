import type { DecodeContext } from "@moovkit/core";
import type { AuthTokenResponse } from "./auth-token-response.js";

/** An access token. Plain data that can be serialized. */
export interface AuthToken {
  /** How to send the token: `Bearer` (RFC 6750). */
  tokenType: string;
  /** A signed JWT. Secret. */
  accessToken: string;
  /** Renews the access token once (RFC 6749, section 6). Secret. */
  refreshToken?: string | undefined;
  /** Lifetime in seconds, counted from the moment the response was received. */
  expiresIn: number;
  /** The granted scopes, separated by spaces. Absent if they are the requested ones. */
  scope?: string | undefined;
}

/** No token is valid for 30 years, so a larger `expires_in` is a Unix time. */
const MAX_LIFETIME_SECONDS = 1e9;

/** Converts the response body of `POST /oauth2/token` to an `AuthToken`. */
export const decodeAuthToken = (
  { token_type, access_token, refresh_token, expires_in, scope }: AuthTokenResponse,
  { receivedAt }: DecodeContext,
): AuthToken => {
  const expiresIn =
    expires_in > MAX_LIFETIME_SECONDS ? Math.max(0, expires_in - Math.floor(receivedAt / 1000)) : expires_in;
  return {
    tokenType: token_type,
    accessToken: access_token,
    ...(typeof refresh_token === "string" && { refreshToken: refresh_token }),
    expiresIn,
    ...(typeof scope === "string" && { scope }),
  };
};
