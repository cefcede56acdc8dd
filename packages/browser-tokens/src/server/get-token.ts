import { ConfigurationError, splitScope } from "@moovkit/models";
import type { ProvidedToken, TokenProvider } from "./options.js";

/** What a page receives. */
export interface TokenBody {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/**
 * Returns the part of a token that a page can see.
 *
 * @param scope - The scopes that `authorize` returned.
 * @throws ConfigurationError if the token has other scopes, or if it is not a token.
 */
const toBody = ({ accessToken, expiresIn, scope: grantedScope }: ProvidedToken, scope: string): TokenBody => {
  if (typeof accessToken !== "string" || typeof expiresIn !== "number")
    throw new ConfigurationError(
      "tokenEndpoint: `security.get` must return { accessToken, expiresIn }. Pass the result of tokens() from @moovkit/tokens.",
    );
  const requestedScopes = new Set(splitScope(scope));
  if (!splitScope(grantedScope ?? scope).every((granted) => requestedScopes.has(granted)))
    throw new ConfigurationError(
      "tokenEndpoint: the issued token has a scope that `authorize` did not return, so the page did not receive the token. Return all scopes that belong together from `authorize`.",
    );
  return { accessToken, expiresIn };
};

/** Requests a token with the scopes that `authorize` returned. */
export const getToken = async (
  security: TokenProvider,
  { scope, ...options }: { scope: string; minTtlSeconds: number; signal: AbortSignal },
): Promise<TokenBody> => toBody(await security.get({ scope, ...options }), scope);
